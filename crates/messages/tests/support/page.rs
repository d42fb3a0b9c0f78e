//! A mail's HTML as a browser's parser sees it: its tags with their attributes, its links, its text.
#![allow(clippy::unwrap_used, reason = "a page that cannot be read stops the test")]

use std::collections::BTreeSet;

use scraper::{Html, Node, Selector};

pub struct Page {
    /// Every kind of tag with the names of its attributes.
    tags: BTreeSet<String>,
    /// Targets of links.
    pub links: Vec<String>,
    /// Sources of pictures.
    pub pictures: Vec<String>,
    /// Values of `lang`, in order.
    pub language: Vec<String>,
    /// What is read, title and styles left out.
    pub text: String,
    errors: usize,
}

impl Page {
    pub fn parse(html: &str) -> Self {
        let page = Html::parse_document(html);
        let all = |selector: &str, attribute: &str| -> Vec<String> {
            let selector = Selector::parse(selector).unwrap();
            page.select(&selector).filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
        };
        let mut tags = BTreeSet::new();
        for node in page.tree.nodes() {
            match node.value() {
                Node::Element(element) => {
                    let mut names: Vec<&str> = element.attrs().map(|(name, _)| name).collect();
                    names.sort_unstable();
                    tags.insert(format!("{} {}", element.name(), names.join(" ")));
                }
                Node::Comment(_) | Node::ProcessingInstruction(_) => {
                    tags.insert("comment".to_owned());
                }
                _ => {}
            }
        }
        let body = Selector::parse("body").unwrap();
        let text = page.select(&body).flat_map(|body| body.text()).collect::<String>();
        Self {
            tags,
            links: all("[href]", "href"),
            pictures: all("[src]", "src"),
            language: all("[lang]", "lang"),
            text: text.split('\n').map(str::trim).collect::<Vec<_>>().join(" "),
            errors: page.errors.len(),
        }
    }

    /// Whether the other page has no tag and no attribute that this one lacks.
    pub fn holds_all_tags_of(&self, other: &Self) -> bool {
        other.tags.is_subset(&self.tags)
    }

    /// Whether the parser found nothing to mend.
    pub fn is_balanced(&self) -> bool {
        self.errors == 0
    }
}
