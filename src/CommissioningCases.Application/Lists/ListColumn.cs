namespace CommissioningCases.Application.Lists;

/// <summary>A column of a list of cases, behind that of the case itself.</summary>
public enum ListColumn
{
    [Label("Stage")]
    Stage,

    [Label("Due")]
    Due,

    [Label("Owner")]
    Owner,

    [Label("Last recorded")]
    Recorded,

    [Label("Scenario")]
    Scenario,

    [Label("Trust")]
    Pct,

    [Label("Logged")]
    Logged,

    [Label("On hold since")]
    Held,

    [Label("Departures")]
    Departures,
}

/// <summary>Which columns somebody sees.</summary>
public static class ListColumns
{
    /// <summary>Those of whoever has chosen none.</summary>
    public static IReadOnlyList<ListColumn> Usual { get; } = [ListColumn.Stage, ListColumn.Due, ListColumn.Owner, ListColumn.Recorded];

    /// <param name="chosen">The words of those that were chosen; null where none was.</param>
    internal static IReadOnlyList<ListColumn> Of(IReadOnlyList<string>? chosen) =>
        chosen is null ? Usual : [.. Enum.GetValues<ListColumn>().Where(column => chosen.Contains(ExchangeNames.Of(column)))];
}
