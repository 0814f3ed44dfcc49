/** Names of UIMA, and of the types of DKPro Core that every INCEpTION project knows. */
export const INITIAL_VIEW = '_InitialView';
export const SOFA = 'uima.cas.Sofa';
export const DOCUMENT_META_DATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
export const STRING_FIELD = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField';

/** The `%TYPES` of a CAS with these types. */
export const typeSystem: Readonly<Record<string, object>> = {
  ...type(DOCUMENT_META_DATA, 'uima.tcas.DocumentAnnotation', ['documentId', 'documentTitle']),
  ...type(STRING_FIELD, 'uima.tcas.Annotation', ['key', 'value']),
  ...type(NAMED_ENTITY, 'uima.tcas.Annotation', ['value', 'identifier']),
};

function type(name: string, superType: string, stringFeatures: readonly string[]): Record<string, object> {
  const features = stringFeatures.map(feature => [feature, { '%NAME': feature, '%RANGE': 'uima.cas.String' }]);
  return { [name]: { '%NAME': name, '%SUPER_TYPE': superType, ...Object.fromEntries(features) } };
}
