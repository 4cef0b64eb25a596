package firebreak.domain.chart;

import firebreak.domain.codebook.Origin;

import java.util.List;

/// Colours that people with the usual colour-vision deficiencies can tell apart (Okabe and Ito,
/// 2008), as RGB numbers.
public final class Palette {
    public static final List<Integer> OKABE_ITO =
            List.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xF0E442, 0x999999);

    private Palette() {}

    public static int rgb(int colour) {
        return OKABE_ITO.get(Math.floorMod(colour, OKABE_ITO.size()));
    }

    /// The place in the palette that an origin has in every picture.
    public static int colourOf(Origin origin) {
        return switch (origin) {
            case REQUIREMENTS -> 0;
            case CODE_QUALITY -> 1;
            case DEPLOYMENT -> 2;
            case OPERATIONAL -> 3;
        };
    }
}
