/**
 * Harbourline's customers, all invented, one a line: id, name, segment, industry, country, currency, locale, manager,
 * start, end, first yearly price, shipments a month, quality, services (D documents, C customs, Q quotes, K containers,
 * L claims, I invoice checks, V delivery, N new lanes), contact, role, mail domain.
 */
export const companyTable = `
HL-1001|Brouwer & Zonen Bloemexport B.V.|Mid-market|Floriculture|NL|EUR|nl-NL|Marieke de Wit|2022-05-01||32000|345|0.85|DCQVI|Joost Brouwer|Exportmanager|brouwerenzonen.example
HL-1002|Meridian Tooling Ltd|Mid-market|Machine tools|GB|GBP|en-GB|Sophie Langford|2022-04-15||38000|310|0.80|DCQLIV|Helen Marsh|Logistics manager|meridiantooling.example
HL-1003|Van der Linden Koeltechniek B.V.|Enterprise|Refrigeration|NL|EUR|nl-NL|Daan Verhoeven|2022-01-10||92000|780|0.90|DCQKLIVN|Ingrid van der Linden|Directeur supply chain|vdlkoel.example
HL-1004|Cascadia Outdoor Supply, Inc.|Mid-market|Sporting goods|US|USD|en-US|Rui Tavares|2022-09-01||46000|315|0.70|DCQKIV|Megan Ortiz|Director of Logistics|cascadiaoutdoor.example
HL-1005|Koninklijke Nederlandse Zaadveredelingsmaatschappij Oosterhof N.V.|Enterprise|Plant breeding|NL|EUR|nl-NL|Marieke de Wit|2022-06-01||84000|645|0.88|DCQLIVN|Anne-Fleur Oosterhof|Hoofd export|oosterhofzaden.example
HL-1006|Балкан Роуз Козметика ООД|Mid-market|Cosmetics|BG|EUR|en-GB|Rui Tavares|2023-05-01||21000|210|0.75|DCQIV|Elena Dimitrova|Supply chain manager|balkanrose.example
HL-1007|Ashdown Ceramics Ltd|Small|Ceramics|GB|GBP|en-GB|Sophie Langford|2023-02-01||8400|85|0.72|DCV|Tom Ashdown|Owner|ashdownceramics.example
HL-1008|Delta Fietsen B.V.|Mid-market|Bicycles|NL|EUR|nl-NL|Daan Verhoeven|2022-06-15||44000|420|0.78|DCQKLIV|Bas Kuipers|Logistiek manager|deltafietsen.example
HL-1009|Zürcher Feinwerk AG|Mid-market|Precision engineering|CH|EUR|de-CH|Rui Tavares|2023-05-15||36000|240|0.80|DCQLV|Lukas Zürcher|Head of export|feinwerk.example
HL-1010|Fjordlys Seafood AS|Mid-market|Seafood|NO|EUR|en-GB|Rui Tavares|2024-06-01||28000|225|0.70|DCQV|Kari Fjordlys|Operations manager|fjordlys.example
HL-1011|Castellan Interiors Ltd|Mid-market|Furniture|GB|GBP|en-GB|Sophie Langford|2022-10-01|2025-06-30|31000|195|0.55|DCQKLV|Oliver Grant|Head of operations|castellan.example
HL-1012|Piet Hein Scheepsmotoren B.V.|Mid-market|Marine engines|NL|EUR|nl-NL|Daan Verhoeven|2022-11-01||39000|255|0.74|DCQKLI|Renske Hein|Manager after sales|piethein.example
HL-1013|Noordkust Windparts B.V.|Mid-market|Wind energy|NL|EUR|nl-NL|Marieke de Wit|2026-03-02||42000|210|0.80|DCQKV|Sander Postma|Inkoopmanager|noordkust.example
HL-1014|Larkspur Botanicals Ltd|Small|Botanicals|GB|GBP|en-GB|Sophie Langford|2026-02-01||9600|70|0.80|DCQV|Priya Nair|Managing director|larkspur.example
HL-1015|Pelikaan Speelgoed B.V.|Small|Toys|NL|EUR|nl-NL|Marieke de Wit|2023-04-20||13500|75|0.30|DCQKV|Wim Pelikaan|Directeur|pelikaanspeelgoed.example
HL-1016|Crème & Cie Pâtisserie S.A.S.|Small|Food|FR|EUR|fr-FR|Rui Tavares|2022-07-01||12000|130|0.76|DCVI|Éloïse Garçon|Responsable logistique|cremecie.example
HL-1017|Great Lakes Medical Devices, Inc.|Enterprise|Medical devices|US|USD|en-US|Rui Tavares|2022-06-10||108000|640|0.86|DCQLIV|Danielle Novak|VP Supply Chain|greatlakesmedical.example
HL-1018|Rijnmond Chemie B.V.|Enterprise|Chemicals|NL|EUR|nl-NL|Daan Verhoeven|2022-02-01||102000|840|0.82|DCQKLIVN|Karel Bos|Hoofd logistiek|rijnmondchemie.example
HL-1019|Thornbury Audio Ltd|Small|Consumer electronics|GB|GBP|en-GB|Sophie Langford|2023-09-01||7800|60|0.80|DCV|Grace Thornbury|Founder|thornburyaudio.example
HL-1020|Ostfriesen Tee Kontor GmbH|Small|Tea and coffee|DE|EUR|de-DE|Rui Tavares|2022-03-01|2024-02-29|9800|70|0.40|DCV|Jann Harms|Managing director|teekontor.example
HL-1021|Prairie Wind Turbines LLC|Enterprise|Wind energy|US|USD|en-US|Rui Tavares|2023-06-20||96000|780|0.92|DCQKLIN|Walter Jensen|Director of Transportation|prairiewind.example
HL-1022|De Gouden Tulp Kaas B.V.|Mid-market|Dairy|NL|EUR|nl-NL|Marieke de Wit|2022-08-15||26000|330|0.84|DCQV|Lotte Mulder|Exportcoördinator|goudentulp.example
HL-1023|Kestrel Marine Electronics Ltd|Enterprise|Marine electronics|GB|GBP|en-GB|Sophie Langford|2022-03-01||72000|495|0.87|DCQKLIV|Fiona Keane|Supply chain director|kestrelmarine.example
HL-1024|Azulejo Norte Lda|Mid-market|Tiles|PT|EUR|en-GB|Rui Tavares|2023-10-01||18500|165|0.66|DCQKV|Inês Carvalho|Export manager|azulejonorte.example
HL-1025|Harlow & Finch Booksellers Ltd|Small|Publishing|GB|GBP|en-GB|Sophie Langford|2023-06-01||6800|110|0.82|DCVI|Miriam Finch|Operations director|harlowfinch.example
HL-1026|Veluwe Papier B.V.|Mid-market|Paper|NL|EUR|nl-NL|Daan Verhoeven|2024-01-15||34000|300|0.72|DCQKLV|Erik Wolters|Logistiek manager|veluwepapier.example
HL-1027|Blue Ridge Furniture Company|Small|Furniture|US|USD|en-US|Rui Tavares|2024-03-01||11500|90|0.68|DCKV|Sam Whitaker|Shipping manager|blueridgefurniture.example
HL-1028|Schelde Diamantgereedschap N.V.|Mid-market|Industrial tools|BE|EUR|nl-BE|Marieke de Wit|2022-12-01||29500|250|0.79|DCQLI|Griet Peeters|Verantwoordelijke transport|scheldediamant.example
HL-1029|Limburg Lab Instruments B.V.|Enterprise|Laboratory equipment|NL|EUR|nl-NL|Daan Verhoeven|2023-01-15||64000|390|0.90|DCQLIVN|Femke Janssen|Manager logistiek|limburglab.example
HL-1030|Norrskog Timber AB|Mid-market|Forestry|SE|EUR|en-GB|Rui Tavares|2024-09-01||24000|195|0.70|DCQKV|Maja Lindqvist|Shipping manager|norrskog.example
HL-1031|Solent Yacht Fittings Ltd|Mid-market|Marine supplies|GB|GBP|en-GB|Sophie Langford|2024-02-01||33000|220|0.50|DCQV|Peter Rudd|Finance director|solentyacht.example
HL-1032|Texel Wol Collectief U.A.|Small|Textiles|NL|EUR|nl-NL|Marieke de Wit|2023-08-01||6000|52|0.55|DV|Neeltje Zegers|Penningmeester|texelwol.example
HL-1033|Great Northern Pet Foods, Inc.|Mid-market|Pet food|US|USD|en-US|Rui Tavares|2023-03-15||41000|440|0.77|DCQKIV|Carla Benson|Logistics manager|gnpetfoods.example
HL-1034|Rijnmond Chemie Antwerpen N.V.|Mid-market|Chemicals|BE|EUR|nl-BE|Daan Verhoeven|2024-10-01||37000|225|0.74|DCQKLV|Tim Claes|Douanecoördinator|rijnmondchemie.example
`
