package firebreak.report.check;

import firebreak.domain.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// Looks whether nothing leads out of a file but the links that somebody has put into its template.
public final class LinksCheck implements PartCheck, PartTexts.Sink {
    private final Set<String> links;
    private String target = "";
    private String type = "";
    private boolean external;
    private boolean found;

    /// @param links the addresses that the template links to
    public LinksCheck(Set<String> links) {
        this.links = Set.copyOf(links);
    }

    @Override
    public PartTexts.@Nullable Sink in(String part) {
        return part.endsWith(".rels") ? this : null;
    }

    @Override
    public void element(String element) {
        target = "";
        type = "";
        external = false;
    }

    @Override
    public void attribute(String element, String attribute, String value) {
        switch (attribute) {
            case "TargetMode" -> external = value.equalsIgnoreCase("External");
            case "Target" -> target = value;
            case "Type" -> type = value;
            default -> {}
        }
    }

    @Override
    public void end(String element) {
        if (external && !(type.endsWith("/hyperlink") && links.contains(target))) found = true;
        external = false;
    }

    @Override
    public List<Problem> problems() {
        return found ? List.of(new Problem.Unlike(Text.of("report.check.external"))) : List.of();
    }
}
