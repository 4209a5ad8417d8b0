# Sources.

sources-title = Sources
sources-sentence = { $sources } sources with { $claims } claims: articles, documents and data sets, each with what it says and where it has it from.
sources-words = Words
sources-grade = Grade
sources-any-grade = any grade
sources-of-grade = grade { $grade }
sources-language = Language
sources-any-language = any language
sources-kind = Kind
sources-any-kind = any kind
sources-origin = Origin
# The id of an origin, as an example.
sources-origin-example = yonhap
sources-show = Show
sources-clear = Clear all
sources-pages-above = Pages, above the list
sources-pages-below = Pages, below the list
sources-none = No source matches. [Show all](/sources).
sources-source = Source
sources-publisher = Publisher
sources-published = Published
sources-claims = Claims

## The page of one source.

source-kicker = Source
source-sentence = { $publisher }, published { $published }: { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
} { $origins ->
    [0] of unknown origin
    [one] from { $origins } origin
   *[other] from { $origins } origins
}.
source-published = { $when }{ $date ->
    [none] { "" }
   *[given] { " " }[{ $date }](.exact)
}
source-language = { $language }{ $translated ->
    [no] { "" }
   *[yes] , { $from ->
        [none] a translation
       *[given] a translation from { $from }
    }
}
source-graded = { $kind }, grade [{ $grade }](/method#grades)
source-address = Address
source-not-linked = not linked: a copy of doubtful standing
source-reprints = Reprints
source-reprinted-by = Reprinted by
source-origins = Where it has it from
# $kind is "unknown" for what nobody can tell where it comes from.
source-origin-note = { $kind ->
    [unknown] counts as no report
   *[known] { $kind }
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
source-remark = Remark
source-text = Text
source-text-digest = { $chars ->
    [none] { "" }
   *[given] { $chars } characters,{ " " }
}SHA-256 [{ $digest }](.exact). The text is not ours to publish; passages can be proved against it.
source-says = What it says
