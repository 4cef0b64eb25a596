package firebreak.analysis.findings;

import firebreak.analysis.pictures.Picture;

/// A sentence that the numbers carry, for a person to accept, word or decline.
///
/// @param id the same as long as it says the same of the same thing; its numbers may change
/// @param from the picture that it reads
/// @param words with fields for the figures
/// @param weight by which proposals are ordered: how much of the whole it is about at least
public record FindingProposal(String id, Picture.Kind from, String words, double weight) {}
