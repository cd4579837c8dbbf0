namespace CommissioningCases.Application.Reference;

/// <summary>A measure that the NHS of England used everywhere in the years of the letters.</summary>
/// <param name="Code">Its short name.</param>
public sealed record NationalMeasure(string Code, string Name, MeasureKind Kind, string Unit, BetterSide Direction);

/// <summary>The national library of measures.</summary>
public static class NationalMeasures
{
    public static IReadOnlyList<NationalMeasure> All { get; } = EmbeddedTable.Read("measures", row => new NationalMeasure(
        row.GetString("code"),
        row.GetString("name"),
        EmbeddedTable.Choice<MeasureKind>(row, "kind"),
        row.GetString("unit"),
        EmbeddedTable.Choice<BetterSide>(row, "direction")));
}
