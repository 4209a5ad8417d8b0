//! Our own sources, read: which file uses which, how long functions are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;
use syn::{File, Item, UseTree, Visibility};

/// A file below `src`.
pub(crate) struct Source {
    /// `web/routes.rs`.
    pub path: String,
    text: String,
    parsed: File,
    /// `["web", "routes"]`: the place of its module.
    module: Vec<String>,
}

impl Source {
    fn read(root: &Path, path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let parsed = syn::parse_file(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let module =
            if matches!(stem, "lib" | "main") { Vec::new() } else { stem.split('/').map(str::to_owned).collect() };
        Self { path, text, parsed, module }
    }

    /// Whether its code, not its comments and literals, names something.
    pub(crate) fn names(&self, word: &str) -> bool {
        fn any(tokens: TokenStream, word: &str) -> bool {
            tokens.into_iter().any(|token| match token {
                TokenTree::Group(group) => any(group.stream(), word),
                TokenTree::Ident(ident) => ident == word,
                TokenTree::Punct(_) | TokenTree::Literal(_) => false,
            })
        }
        any(self.text.parse().unwrap(), word)
    }

    /// The folder directly below `src`; empty for a file of its own.
    pub(crate) fn room(&self) -> &str {
        self.path.split_once('/').map_or("", |(room, _)| room)
    }

    pub(crate) fn lines(&self) -> usize {
        self.text.lines().count()
    }

    /// Whether it is a folder's `mod.rs`, or the root of the library.
    pub(crate) fn is_door(&self) -> bool {
        self.path.ends_with("/mod.rs") || self.path == "lib.rs"
    }

    /// Whether it holds nothing but declarations of modules and imports.
    pub(crate) fn only_declares(&self) -> bool {
        self.parsed.items.iter().all(|i| match i {
            Item::Mod(m) => m.content.is_none(),
            Item::Use(_) => true,
            _ => false,
        })
    }

    /// Each function with the number of its lines, from `fn` to the closing brace.
    pub(crate) fn functions(&self) -> Vec<(String, usize)> {
        let mut lengths = Lengths(Vec::new());
        lengths.visit_file(&self.parsed);
        lengths.0
    }
}

struct Lengths(Vec<(String, usize)>);

impl Lengths {
    fn note(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let (start, end) = (signature.fn_token.span.start().line, block.brace_token.span.close().end().line);
        self.0.push((signature.ident.to_string(), end + 1 - start));
    }
}

impl<'a> Visit<'a> for Lengths {
    fn visit_item_fn(&mut self, f: &'a syn::ItemFn) {
        self.note(&f.sig, &f.block);
        syn::visit::visit_item_fn(self, f);
    }

    fn visit_impl_item_fn(&mut self, f: &'a syn::ImplItemFn) {
        self.note(&f.sig, &f.block);
        syn::visit::visit_impl_item_fn(self, f);
    }
}

/// What a name of a module stands for.
#[derive(Clone)]
struct Alias {
    path: Vec<String>,
    public: bool,
}

/// All files of the library.
pub(crate) struct Sources {
    /// The files.
    pub files: Vec<Source>,
}

/// Reads `src`.
pub(crate) fn sources() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut files) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("src/main.rs") {
                files.push(Source::read(&root, &path));
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Sources { files }
}

impl Sources {
    /// The file of a module.
    fn file(&self, module: &[String]) -> Option<&Source> {
        self.files.iter().find(|f| f.module == module)
    }

    /// By file: the files whose names it uses. A name that a `mod.rs` hands on is its own file's; macros count as names.
    pub(crate) fn imports(&self) -> BTreeMap<String, BTreeSet<String>> {
        let aliases: BTreeMap<&str, BTreeMap<String, Vec<Alias>>> =
            self.files.iter().map(|f| (f.path.as_str(), self.aliases(f))).collect();
        let mut imports = BTreeMap::new();
        for file in &self.files {
            let own = &aliases[file.path.as_str()];
            let mut used = BTreeSet::new();
            let imported = own.values().flatten().map(|a| a.path.clone());
            // What a door only hands on, it does not use.
            let imported: Vec<_> = if file.is_door() && file.only_declares() { Vec::new() } else { imported.collect() };
            let mut named = Vec::new();
            paths(tokens(&file.text), &mut named);
            let named = named.into_iter().filter_map(|path| self.absolute(file, &path, own));
            for path in imported.into_iter().chain(named) {
                used.extend(self.defining(&path, &aliases, 0));
            }
            used.remove(&file.path);
            imports.insert(file.path.clone(), used);
        }
        imports
    }

    /// What the `use` declarations of a file, and of modules within it, call what; globs stand under `*`.
    fn aliases(&self, file: &Source) -> BTreeMap<String, Vec<Alias>> {
        let mut all: BTreeMap<String, Vec<Alias>> = BTreeMap::new();
        let mut uses = Uses(Vec::new());
        uses.visit_file(&file.parsed);
        for item in uses.0 {
            let public = !matches!(item.vis, Visibility::Inherited);
            let mut leaves = Vec::new();
            flatten(&item.tree, &mut Vec::new(), &mut leaves);
            for (name, path) in leaves {
                if let Some(path) = self.absolute(file, &path, &BTreeMap::new()) {
                    all.entry(name).or_default().push(Alias { path, public });
                }
            }
        }
        all
    }

    /// A path from the root of the library; nothing for one that leads out of it.
    fn absolute(&self, file: &Source, path: &[String], aliases: &BTreeMap<String, Vec<Alias>>) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut base = file.module.clone();
        let mut rest = rest;
        match first.as_str() {
            "crate" => return Some(rest.to_vec()),
            "self" => {}
            "super" => {
                base.pop();
                while rest.first().is_some_and(|s| s == "super") {
                    base.pop();
                    rest = &rest[1..];
                }
            }
            name => {
                if let Some(alias) = aliases.get(name).and_then(|a| a.first()) {
                    return Some([alias.path.clone(), rest.to_vec()].concat());
                }
                base.push(name.to_owned());
                self.file(&base)?;
            }
        }
        Some([base, rest.to_vec()].concat())
    }

    /// The file that defines what a path names; none for a module that is named only as a step to something else.
    fn defining(
        &self,
        path: &[String],
        aliases: &BTreeMap<&str, BTreeMap<String, Vec<Alias>>>,
        depth: usize,
    ) -> Vec<String> {
        if depth > 8 {
            return Vec::new();
        }
        let Some((module, file)) = (0..=path.len()).rev().find_map(|n| Some((n, self.file(&path[..n])?))) else {
            return Vec::new();
        };
        let rest = &path[module..];
        let Some(name) = rest.first() else {
            // The module itself: a file that only declares is a step.
            return if file.is_door() && file.only_declares() { Vec::new() } else { vec![file.path.clone()] };
        };
        if !file.is_door() {
            return vec![file.path.clone()];
        }
        let own = &aliases[file.path.as_str()];
        let handed = own.get(name).into_iter().flatten().filter(|a| a.public);
        let found: Vec<String> = handed
            .flat_map(|a| self.defining(&[a.path.clone(), rest[1..].to_vec()].concat(), aliases, depth + 1))
            .collect();
        if !found.is_empty() {
            return found;
        }
        if file.only_declares() { Vec::new() } else { vec![file.path.clone()] }
    }
}

struct Uses<'a>(Vec<&'a syn::ItemUse>);

impl<'a> Visit<'a> for Uses<'a> {
    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.0.push(item);
    }
}

/// The leaves of a `use`: the name that each is given, and its path as written.
fn flatten(tree: &UseTree, before: &mut Vec<String>, leaves: &mut Vec<(String, Vec<String>)>) {
    let mut leaf = |name: String, last: Option<String>| {
        let path = before.iter().cloned().chain(last).collect();
        leaves.push((name, path));
    };
    match tree {
        UseTree::Path(p) => {
            before.push(p.ident.to_string());
            flatten(&p.tree, before, leaves);
            before.pop();
        }
        UseTree::Name(n) if n.ident == "self" => leaf(before.last().cloned().unwrap_or_default(), None),
        UseTree::Name(n) => leaf(n.ident.to_string(), Some(n.ident.to_string())),
        UseTree::Rename(r) if r.ident == "self" => leaf(r.rename.to_string(), None),
        UseTree::Rename(r) => leaf(r.rename.to_string(), Some(r.ident.to_string())),
        UseTree::Glob(_) => leaf("*".to_owned(), None),
        UseTree::Group(g) => g.items.iter().for_each(|t| flatten(t, before, leaves)),
    }
}

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap()
}

/// Every `a::b::c` of the code, within macros too; `use` declarations are read as trees besides.
fn paths(stream: TokenStream, all: &mut Vec<Vec<String>>) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    let colon = |i: usize| matches!(trees.get(i), Some(TokenTree::Punct(p)) if p.as_char() == ':');
    let mut at = 0;
    while at < trees.len() {
        match &trees[at] {
            TokenTree::Ident(first) => {
                let mut path = vec![first.to_string()];
                while colon(at + 1) && colon(at + 2) {
                    let Some(TokenTree::Ident(next)) = trees.get(at + 3) else { break };
                    path.push(next.to_string());
                    at += 3;
                }
                if path.len() > 1 {
                    all.push(path);
                }
            }
            TokenTree::Group(group) => paths(group.stream(), all),
            _ => {}
        }
        at += 1;
    }
}
