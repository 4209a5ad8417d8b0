# Claims, and the evidence that they are.

claim-undated = undated
claim-witness = { $speaker }{ $outlet ->
    [none] { "" }
   *[given] { " " }in { $outlet }
}{ $publisher ->
    [none] { "" }
   *[given] , on a page of { $publisher }
}, { $certainty }{ $translated ->
    [yes] , translated
   *[no] { "" }
}{ $error ->
    [yes] , a known error
   *[no] { "" }
}{ $withdrawn ->
    [yes] , withdrawn
   *[no] { "" }
}; { $published ->
    [none] undated
   *[given] published { $published }
}

caution-withdrawn = withdrawn
caution-known-error = known error
caution-translated = translated
caution-inferred = partly inferred

## What opens to show the claims behind a value.

evidence-summary = { $claims ->
    [0] { claims-count }
    [one] { claims-count }
   *[other] { claims-count }, { $origins ->
        [0] origin unknown
        [one] { $origins } origin
       *[other] { $origins } origins
    }
}{ $translated ->
    [yes] , translations only
   *[no] { "" }
}
claims-count = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}
