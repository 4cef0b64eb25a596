package firebreak.report.template;

import org.w3c.dom.Element;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;

/// What leads from one part of a package to another, or out of it.
///
/// @param part where it begins; empty for the package
/// @param type the last word of its type, such as "header"
/// @param target the name of a part, or an address where it is external
record Relation(String part, String id, String type, String target, boolean external) {
    static Relation of(String part, Element e) {
        var external = e.getAttribute("TargetMode").equalsIgnoreCase("External");
        var target = e.getAttribute("Target");
        return new Relation(
                part,
                e.getAttribute("Id"),
                e.getAttribute("Type").replaceFirst(".*/", ""),
                external ? target : resolved(part, target),
                external);
    }

    /// The part that holds the relations of another.
    static String file(String part) {
        var slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolved(String part, String target) {
        var path = new ArrayDeque<String>();
        if (!target.startsWith("/"))
            path.addAll(List.of(part.substring(0, part.lastIndexOf('/') + 1).split("/")));
        for (var step : target.split("/", -1)) {
            if (step.equals("..")) path.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) path.add(step);
        }
        path.removeIf(String::isEmpty);
        var name = String.join("/", path);
        return name.contains("%") ? decoded(name) : name;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
