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

source-title = { $heading } – { $publisher }
source-kicker = Source
source-sentence = { $publisher } published this { $dated ->
    [yes] { $published }
   *[no] at a time that is not known
}. The record takes { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
} from it{ $origins ->
    [0] , and nobody can tell where they come from
    [one] , from { $origins } independent report
   *[other] , from { $origins } independent reports
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
source-not-linked = not linked: unreliable copy
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
source-text = How its text can be proved
source-text-digest = { $chars ->
    [none] It has the SHA-256
   *[given] It has { $chars } characters and the SHA-256
} [{ $digest }](.exact). The text is not ours to publish; passages can be proved against it.
source-says = What it says

## Whether others say what a claim says.

corroborated = { $n ->
    [one] Also said by { $n } independent report.
   *[other] Also said by { $n } independent reports.
}
corroborated-same-report = { $n ->
    [one] One more claim of the same report says so.
   *[other] { $n } more claims of the same report say so.
}
corroborated-nowhere = Only this source says so.
corroborated-unmatched = The record matches no other claim with it.
against-date = Weightier sources say that it was { $date }.
against-level = Weightier sources say { $level }.
against-corrected = It is a known error or was taken back.
against-denies = It denies what others tell.
against-outweighed = Weightier sources tell otherwise.
source-of-nothing = Everything else
