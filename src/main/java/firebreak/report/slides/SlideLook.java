package firebreak.report.slides;

import org.jspecify.annotations.Nullable;

/// What is the same on every slide.
///
/// @param accent an RGB number
/// @param footer who it is for, and who may read it
/// @param firm who wrote it; empty where nobody said
/// @param logo PNG or JPEG; null where there is none
record SlideLook(
        int accent, String footer, String classification, String firm, byte @Nullable [] logo) {}
