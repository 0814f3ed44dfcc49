import { Component, type ComponentType, type FunctionComponent } from 'preact';

/** The component, drawn again only when one of its properties is another value than before. */
export function memo<Props extends object>(Inner: FunctionComponent<Props>): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const now = this.props as Props;
      const keys = Object.keys(next) as (keyof Props)[];
      return keys.length !== Object.keys(now).length || keys.some(key => next[key] !== now[key]);
    }

    override render() {
      return <Inner {...(this.props as Props)} />;
    }
  };
}
