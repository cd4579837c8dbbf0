using System.Text.Json.Nodes;

namespace CommissioningCases.Application.Sheets;

/// <summary>Cases to log for the commissioner's own Primary Care Trust, or for one of several, with what the form for one asks.</summary>
internal static class CaseSheet
{
    public static SheetColumn Scenario { get; } = new(LogCase.ScenarioField.Name, "Scenario", "The number of the scenario of the 2009 letter, 1 to 6")
    {
        IsNeeded = true,
        Synonyms = ["Scenario number"],
        Example = "1",
    };

    public static SheetColumn Service { get; } = new(LogCase.ServiceField.Name, "Service", "The name of the service, such as Community podiatry")
    {
        IsNeeded = true,
        Synonyms = ["Service name"],
        Example = "Community podiatry",
    };

    public static SheetColumn Providers { get; } = new(LogCase.ProvidersField.Name, "Existing providers", "The code or the exact name of who provides the service now; several with a semicolon between them")
    {
        IsNeeded = true,
        Synonyms = ["Provider", "Providers", "Existing provider", "Provider code", "Provider name", "Current provider"],
        Example = "RRF",
    };

    public static SheetColumn Summary { get; } = new(LogCase.SummaryField.Name, "Summary", "What the case is about, in a few sentences")
    {
        IsNeeded = true,
        Synonyms = ["Description", "About"],
        Example = "Patients wait too long for a first appointment",
    };

    public static SheetColumn Needs { get; } = new(LogCase.NeedsField.Name, "Needs", "The needs of patients that this serves, and how they are known")
    {
        IsNeeded = true,
        Synonyms = ["Patient needs", "Needs of patients"],
        Example = "The needs assessment of 2011 counts 4,000 people with diabetes",
    };

    public static SheetColumn Expires { get; } = new(LogCase.ContractExpiresField.Name, LogCase.ContractExpiresField.Label, "In scenario 6, the day on which the contract ends. Blank in the others")
    {
        Synonyms = ["Contract expires", "Contract end", "Contract end date", "Expiry", "Expiry date"],
        Example = "31/03/2013",
        IsDay = true,
    };

    public static SheetColumn On { get; } = new(SubmittedAction.OnField.Name, "Date", "The day on which the case began")
    {
        IsNeeded = true,
        Synonyms = ["Day", "Began", "Start date", "Date began", "Began on", "Logged on"],
        Example = "01/02/2012",
        IsDay = true,
    };

    public static SheetColumn Pct { get; } = new(LogCase.PctField.Name, "Primary Care Trust", "The code of the trust whose case it is, where you act for several. Blank for your own")
    {
        Synonyms = ["PCT", "Trust", "PCT code"],
        Example = "",
    };

    public static SheetDefinition Definition { get; } = new(SheetKind.Cases, "Cases to log", Role.Commissioner, [Scenario, Service, Providers, Summary, Needs, Expires, On, Pct])
    {
        Row = ("case", "cases"),
        CountedBy = Scenario,
        Purpose = "Each row logs a case for your Primary Care Trust",
    };

    /// <summary>What the form would send of a row.</summary>
    /// <param name="person">Whoever logs the case, and looks after it first.</param>
    public static JsonObject Read(SheetRow row, Person person, KnownBodies bodies)
    {
        var fields = new JsonObject { [LogCase.PctField.Name] = row[Pct].Length > 0 ? row[Pct].ToUpperInvariant() : person.Organisation ?? "", [LogCase.OwnerField.Name] = person.UserName };
        Add(Scenario, row[Scenario].Length == 0 ? null : ScenarioOf(row[Scenario]));
        Add(Service, Text(row[Service]));
        Add(Summary, Text(row[Summary]));
        Add(Needs, Text(row[Needs]));
        Add(Expires, Text(TypedCell.Day(row[Expires])));
        Add(On, Text(TypedCell.Day(row[On])));
        Add(Providers, ProvidersOf(row, bodies) is { Count: > 0 } codes ? new JsonArray([.. codes.Select(code => JsonValue.Create(code))]) : null);
        return fields;

        void Add(SheetColumn column, JsonNode? value)
        {
            if (value is not null)
            {
                fields[column.Name] = value;
            }
        }
    }

    /// <summary>The providers by their codes; as they stand there where no provider is called so.</summary>
    public static IReadOnlyList<string> ProvidersOf(SheetRow row, KnownBodies bodies)
    {
        var typed = TypedCell.List(row[Providers]);
        if (typed is [var one] && one.Contains(',', StringComparison.Ordinal) && Find(one, bodies) is null)
        {
            var parts = one.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            typed = parts.All(part => Find(part, bodies) is not null) ? parts : typed;
        }

        return [.. typed.Select(text => Find(text, bodies)?.Code ?? text)];
    }

    /// <summary>By its code or its name, or by both as lists show it: <c>Royal Hospital (RX1)</c>.</summary>
    internal static Provider? Find(string text, KnownBodies bodies) =>
        bodies.FindProvider(text.ToUpperInvariant())
        ?? bodies.Providers.FirstOrDefault(provider => TypedCell.IsSame(provider.Name, text))
        ?? (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var at ? bodies.FindProvider(text[(at + 1)..^1].Trim().ToUpperInvariant()) : null);

    private static JsonNode ScenarioOf(string text)
    {
        var named = RuleSets.Standard.Current.Scenarios.FirstOrDefault(scenario => TypedCell.IsSame(scenario.Title, text));
        return named is not null ? JsonValue.Create(named.Number)
            : TypedCell.Number(text.StartsWith("scenario", StringComparison.OrdinalIgnoreCase) ? text["scenario".Length..].Trim() : text);
    }

    private static JsonValue? Text(string text) => text.Length == 0 ? null : JsonValue.Create(text);
}
