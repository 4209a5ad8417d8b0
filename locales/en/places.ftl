# Places, and what missions are called.

mission-name = { CAPITAL($kind) } in { $place }
place-city = { $city }, { $country }

## Countries that take an article within a sentence. All others are called as in ISO 3166.

country-AE =
    .in-sentence = the United Arab Emirates
country-BS =
    .in-sentence = the Bahamas
country-CD =
    .in-sentence = the DR Congo
country-CF =
    .in-sentence = the Central African Republic
country-CG =
    .in-sentence = the Republic of the Congo
country-DO =
    .in-sentence = the Dominican Republic
country-GB =
    .in-sentence = the United Kingdom
country-GM =
    .in-sentence = the Gambia
country-MV =
    .in-sentence = the Maldives
country-NL =
    .in-sentence = the Netherlands
country-PH =
    .in-sentence = the Philippines
country-SU =
    .in-sentence = the Soviet Union
country-UM =
    .in-sentence = the United States Minor Outlying Islands
country-US =
    .in-sentence = the United States

## Regions, as South Korea’s foreign ministry groups them, where they are headings.

Region-title = { CAPITALS($region) }
