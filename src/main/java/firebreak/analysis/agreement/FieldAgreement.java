package firebreak.analysis.agreement;

import firebreak.domain.tagging.TaggedField;

import org.jspecify.annotations.Nullable;

/// How far two coders agree on one field. The share of agreement stands in the table, and is never
/// to be shown without a coefficient, nor a coefficient without it.
///
/// @param table where both gave a judgement
/// @param weighted kappa with linear weights, of ordered fields only; null for others
/// @param alpha ordinal for ordered fields, nominal for others
public record FieldAgreement(
        TaggedField field,
        ConfusionTable<String> table,
        Coefficient kappa,
        @Nullable Coefficient weighted,
        Coefficient ac1,
        Coefficient alpha) {}
