package firebreak.ui.process;

import firebreak.ui.process.MapLayout.Dot;

import java.util.List;

/// The whole map as shapes and words, to be drawn into any kind of picture. Colours are RGB, for
/// white paper.
///
/// @param description what it shows, for who can't see it
record MapPicture(double width, double height, String title, String description, List<Part> parts) {
    /// What belongs together.
    ///
    /// @param name what it is, for who can't see it; empty for what needs no name
    record Part(String name, List<Shape> shapes) {
        Part {
            shapes = List.copyOf(shapes);
        }
    }

    sealed interface Shape {}

    /// A rectangle.
    ///
    /// @param stroke of its border; -1 for none
    record Area(
            double left,
            double top,
            double width,
            double height,
            double radius,
            int fill,
            int stroke,
            boolean dashed)
            implements Shape {}

    /// Slanting lines in a rectangle.
    record Hatch(double left, double top, double width, double height, int colour)
            implements Shape {}

    /// One line of text, which begins at a place or has its middle there.
    ///
    /// @param y of the base line
    /// @param upwards whether it runs from below to above, around its middle
    record Words(
            double x,
            double y,
            String text,
            int size,
            boolean bold,
            int colour,
            boolean middle,
            boolean upwards)
            implements Shape {}

    /// A line with round corners.
    record Line(
            List<Dot> dots,
            double radius,
            double thickness,
            int colour,
            boolean dashed,
            boolean arrow)
            implements Shape {
        Line {
            dots = List.copyOf(dots);
        }
    }

    /// A ring.
    record Ring(double x, double y, double radius, double thickness, int colour) implements Shape {}

    MapPicture {
        parts = List.copyOf(parts);
    }
}
