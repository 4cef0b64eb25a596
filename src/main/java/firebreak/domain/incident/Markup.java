package firebreak.domain.incident;

/// How a client's text is marked up.
public enum Markup {
    HTML,
    /// The wiki markup of Jira.
    JIRA,
    MARKDOWN
}
