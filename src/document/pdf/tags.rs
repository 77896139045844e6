//! The tree of tags: what a screen reader is told a page is made of.
//!
//! Nodes are made while blocks are placed, in reading order; what is printed for a node is hung under it later, page by
//! page. A node that gets nothing is left out by the printing library.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// A node of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NodeId(usize);

enum Child {
    Node(NodeId),
    Printed(Identifier),
}

struct Open {
    tag: TagKind,
    children: Vec<Child>,
}

/// Every node; those without a parent stand under the document itself.
#[derive(Default)]
pub(super) struct Tags {
    nodes: Vec<Open>,
    roots: Vec<NodeId>,
}

impl Tags {
    /// A new last child of `parent`, or of the document.
    pub(super) fn add(&mut self, parent: Option<NodeId>, tag: impl Into<TagKind>) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Open { tag: tag.into(), children: Vec::new() });
        match parent.and_then(|parent| self.nodes.get_mut(parent.0)) {
            Some(parent) => parent.children.push(Child::Node(id)),
            None => self.roots.push(id),
        }
        id
    }

    /// Says that something printed belongs to a node, after what it has already.
    pub(super) fn print(&mut self, node: NodeId, printed: Identifier) {
        if let Some(node) = self.nodes.get_mut(node.0) {
            node.children.push(Child::Printed(printed));
        }
    }

    /// The whole tree, for the file.
    pub(super) fn finish(self, language: &str) -> TagTree {
        let mut nodes: Vec<Option<Open>> = self.nodes.into_iter().map(Some).collect();
        let mut tree = TagTree::new();
        if !language.is_empty() {
            tree = tree.with_lang(Some(language.to_owned()));
        }
        for root in self.roots {
            if let Some(group) = group(&mut nodes, root) {
                tree.push(group);
            }
        }
        tree
    }
}

fn group(nodes: &mut [Option<Open>], id: NodeId) -> Option<TagGroup> {
    let open = nodes.get_mut(id.0)?.take()?;
    let children = open.children.into_iter().filter_map(|child| match child {
        Child::Node(id) => group(nodes, id).map(Node::Group),
        Child::Printed(printed) => Some(Node::Leaf(printed)),
    });
    let children = children.collect();
    Some(TagGroup::with_children(open.tag, children))
}
