package firebreak.ui.kit;

/// Something that was found.
///
/// @param id by which it is found again; nothing of a client
/// @param detail what tells it from others of the same title; may be empty
/// @param key with which it can be had without looking for it, as it is printed; may be empty
/// @param score how well it fits, see [Fuzzy]
/// @param open shows it, or does it
public record Found(
        String id,
        Sought kind,
        String title,
        String detail,
        String key,
        int score,
        Runnable open) {}
