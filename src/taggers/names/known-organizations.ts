/**
 * Organisations that news names without saying what they are: our own list, from general knowledge. One name an
 * entry, as it is written. What a word of the name already gives away ("… Bank", "… Party") need not stand here.
 */
export const knownOrganizations: readonly string[] = `
United Nations|UN|U.N.|European Union|EU|E.U.|White House|Kremlin|Palestinian Authority|Joint Chiefs of Staff|Reporters Without Borders|Reporters without Borders|Taleban|Janjaweed|Basij|Revolutionary Guards|Marines|Israel Defense Forces
European Commission|European Parliament|European Council|European Central Bank|Federal Reserve|Scotland Yard|Foreign Ministry|Defense Ministry|Defence Ministry|Interior Ministry|Finance Ministry|Health Ministry|State Department|Justice Department|African Union|Arab League|World Bank|World Health Organization|International Monetary Fund|Red Cross|Red Crescent
Unesco|Unicef|Interpol|Europol|Frontex|Nato|Asean|Mercosur|Ecowas|Opec|Fifa|Uefa|Hamas|Hezbollah|Hizbullah|Taliban|Houthis|Fatah|al-Qaeda|al-Qaida|Al-Qaeda
Al-Shabaab|al-Shabaab|Boko Haram|Islamic State|Islamic Jihad|Muslim Brotherhood|Wagner|Likud|Knesset|Bundestag|Bundesbank|Duma|Rada|Sejm|Dáil|Riksdag|Storting|Folketing
Lok Sabha|Rajya Sabha|Diet|Politburo|Pentagon|Mossad|Shin Bet|Hamas|Tatmadaw|Kuomintang|Komeito|Fidesz|Syriza|Podemos|Vox|Fianna Fáil|Sinn Féin|Fine Gael|Plaid Cymru
Reuters|Associated Press|Agence France-Presse|Xinhua|Kyodo|Yonhap|Tass|Interfax|Anadolu|Bloomberg|Al Jazeera|Al-Jazeera|Al Arabiya|Al-Arabiya|Deutsche Welle|Le Monde|Der Spiegel|El País
Haaretz|Granma|Kommersant|Asahi Shimbun|Yomiuri Shimbun|Global Times|The Guardian|The Economist|The Hindu|Washington Post|New York Times|Wall Street Journal|Financial Times|Voice of America
Google|Alphabet|Microsoft|Apple|Amazon|Facebook|Meta|Twitter|Instagram|WhatsApp|TikTok|YouTube|Telegram|WeChat|Tencent|Alibaba|Huawei|Xiaomi|ByteDance|Baidu|Netflix|Nvidia|Intel|IBM|Oracle|Cisco|Nokia|Ericsson
Samsung|Hyundai|Kia|LG|SK Hynix|Sony|Panasonic|Toshiba|Hitachi|Toyota|Honda|Nissan|Mazda|Suzuki|Mitsubishi|SoftBank|Nintendo|Foxconn|TSMC|Tata|Reliance|Infosys|Wipro|Mahindra|Adani|Airtel
General Motors|General Electric|General Dynamics|Ford|Volkswagen|BMW|Mercedes-Benz|Daimler|Porsche|Audi|Siemens|Bosch|Bayer|Allianz|Lufthansa|Airbus|Boeing|Lockheed Martin|Raytheon|Renault|Peugeot|Stellantis|Fiat|Ferrari|Michelin|Total|TotalEnergies|Engie
Shell|BP|ExxonMobil|Chevron|Gazprom|Rosneft|Lukoil|Aramco|Saudi Aramco|Petrobras|Pemex|Petronas|Sonatrach|Sonangol|Equinor|Eni|Repsol|Glencore|Rio Tinto|Vale|BHP|Vedanta|ArcelorMittal
Goldman Sachs|Morgan Stanley|JPMorgan|JPMorgan Chase|Citigroup|HSBC|Barclays|UBS|Credit Suisse|Santander|BNP Paribas|Société Générale|ING|Standard Chartered|Visa|Mastercard|PayPal|BlackRock|Berkshire Hathaway
Pfizer|Moderna|AstraZeneca|Novartis|Roche|Sanofi|Sinovac|Sinopharm|Johnson & Johnson|Nestlé|Unilever|Coca-Cola|PepsiCo|McDonald's|Starbucks|Walmart|Carrefour|Tesco|Ikea|Zara|Nike|Adidas|Uber|Grab|Airbnb|Tesla|SpaceX|OpenAI|Boeing
Safaricom|Vodafone|Vodacom|Orange|Telefónica|Maersk|Emirates|Etihad|Qantas|Ryanair|EasyJet|Moody's|Fitch|Deloitte|KPMG|McKinsey|Ernst & Young
Real Madrid|Barcelona|Juventus|Bayern Munich|Chelsea|Arsenal|Liverpool|Manchester United|Manchester City|Tottenham|Everton|Ajax|Benfica|Porto|Galatasaray|Fenerbahçe|Boca Juniors|River Plate|Flamengo|Al Ahly|Kaizer Chiefs|Orlando Pirates
Premier League|Bundesliga|La Liga|Serie A|Super League|NBA|NFL|Greenpeace|Amnesty International|Human Rights Watch|Oxfam|Transparency International|Save the Children|Doctors Without Borders|Médecins Sans Frontières
Oxford|Harvard|Stanford|Caltech|Senate|Congress|Capitol Hill|Supreme Court|House of Representatives|House of Commons|House of Lords|Security Council|General Assembly|Constitutional Court|High Court|Court of Appeal|National Assembly
`
  .split(/[|\n]/)
  .filter(Boolean);
