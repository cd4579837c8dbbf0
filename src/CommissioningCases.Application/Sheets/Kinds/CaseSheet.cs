using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Contracts;

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

    public static SheetColumn Contract { get; } = new(LogCase.ContractField.Name, LogCase.ContractField.Label, "The reference of the contract from which the case starts, such as CT-2010-00012, or its own number. Of it service, provider and day of expiry are taken where the row leaves them blank")
    {
        Synonyms = ["Contract reference", "Contract number"],
        Example = "",
    };

    public static SheetColumn Programme { get; } = new(LogCase.ProgrammeField.Name, LogCase.ProgrammeField.Label, "In scenario 5, the code or the exact name of the cluster whose choice programme has the applications that the case shares. Blank where it takes its own")
    {
        Synonyms = ["Programme", "Cluster", "Choice programme of"],
        Example = "",
    };

    public static SheetColumn ProgrammeService { get; } = new(LogCase.ProgrammeServiceField.Name, LogCase.ProgrammeServiceField.Label, "The code or the exact name of the service that the programme has selected")
    {
        Synonyms = ["Programme service"],
        Example = "",
    };

    /// <summary>By which somebody says that they know the cases that are alike, and mean another.</summary>
    public static SheetColumn OtherThan { get; } = new("otherThan", "Other than", "The references of open cases that are about the same, where you know them and this is another one; several with a semicolon between them")
    {
        Synonyms = ["Not the same as", "Similar case", "Similar cases"],
        Example = "",
    };

    public static SheetDefinition Definition { get; } = new(SheetKind.Cases, "Cases to log", Role.Commissioner, [Scenario, Service, Providers, Summary, Needs, Expires, On, Pct, Contract, Programme, ProgrammeService, OtherThan])
    {
        Row = ("case", "cases"),
        CountedBy = Scenario,
        Purpose = "Each row logs a case for your Primary Care Trust",
    };

    /// <summary>What the form would send of a row.</summary>
    /// <param name="person">Whoever logs the case, and looks after it first.</param>
    /// <param name="contract">The contract from which it starts, of which what the row leaves blank is taken; null where it names none that there is.</param>
    public static JsonObject Read(SheetRow row, Person person, KnownBodies bodies, ContractOption? contract)
    {
        var fields = new JsonObject { [LogCase.PctField.Name] = row[Pct].Length > 0 ? row[Pct].ToUpperInvariant() : person.Organisation ?? "", [LogCase.OwnerField.Name] = person.UserName };
        Add(Scenario, row[Scenario].Length == 0 ? null : ScenarioOf(row[Scenario]));
        Add(Service, Text(row[Service].Length == 0 && contract is not null ? EnglishFormat.List([.. contract.Services]) : row[Service]));
        Add(Summary, Text(row[Summary]));
        Add(Needs, Text(row[Needs]));
        Add(Expires, Text(row[Expires].Length == 0 && contract?.Until is { } until ? DateField.Format(until) : TypedCell.Day(row[Expires])));
        Add(On, Text(TypedCell.Day(row[On])));
        Add(Contract, Text(contract?.Reference ?? row[Contract]));
        Add(Programme, Text(FindCluster(row[Programme], bodies)?.Code ?? row[Programme]));
        Add(ProgrammeService, Text(FindService(row[ProgrammeService], bodies)?.Code ?? row[ProgrammeService]));
        Add(Providers, ProvidersOf(row, bodies, contract) is { Count: > 0 } codes ? new JsonArray([.. codes.Select(code => JsonValue.Create(code))]) : null);
        return fields;

        void Add(SheetColumn column, JsonNode? value)
        {
            if (value is not null)
            {
                fields[column.Name] = value;
            }
        }
    }

    /// <summary>The contract of that reference, or of that number of its own, among those from which a case can start; null where there is none, or several.</summary>
    public static ContractOption? ContractOf(SheetRow row, IReadOnlyList<ContractOption> contracts)
    {
        var (typed, reference) = (row[Contract], TypedContractReference.Of(row[Contract]));
        return typed.Length == 0 ? null
            : contracts.FirstOrDefault(one => one.Reference == reference)
            ?? (contracts.Where(one => one.Number is { } number && TypedCell.IsSame(number, typed)).ToList() is [var only] ? only : null);
    }

    /// <summary>What is wrong with the columns of a choice programme that the form would not let anybody send.</summary>
    public static IEnumerable<FieldError> ProgrammeFaults(SheetRow row, JsonElement fields)
    {
        if (row[Programme].Length == 0 && row[ProgrammeService].Length == 0)
        {
            yield break;
        }

        if (fields.TryGetProperty(Scenario.Name, out var scenario) && scenario.ValueKind == JsonValueKind.Number
            && RuleSets.Standard.Current.Scenarios.FirstOrDefault(one => scenario.TryGetInt32(out var number) && one.Number == number) is { CanShareApplications: false })
        {
            yield return new FieldError(Programme.Name, "Only a case of scenario 5 shares the applications of a choice programme: leave it blank");
        }
        else if (row[Programme].Length == 0)
        {
            yield return new FieldError(Programme.Name, "Enter the cluster whose programme has the service");
        }
        else if (row[ProgrammeService].Length == 0)
        {
            yield return new FieldError(ProgrammeService.Name, "Enter the service of the programme");
        }
    }

    /// <summary>The providers by their codes; as they stand there where no provider is called so; that of the contract where none is named.</summary>
    public static IReadOnlyList<string> ProvidersOf(SheetRow row, KnownBodies bodies, ContractOption? contract)
    {
        if (row[Providers].Length == 0 && contract is not null)
        {
            return [contract.Provider];
        }

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

    private static PctCluster? FindCluster(string text, KnownBodies bodies) =>
        bodies.FindCluster(text.ToUpperInvariant()) ?? bodies.Clusters.FirstOrDefault(cluster => TypedCell.IsSame(cluster.Name, text));

    private static NationalService? FindService(string text, KnownBodies bodies) =>
        bodies.NationalServices.FirstOrDefault(service => TypedCell.IsSame(service.Code, text) || TypedCell.IsSame(service.Name, text));

    private static JsonNode ScenarioOf(string text)
    {
        var named = RuleSets.Standard.Current.Scenarios.FirstOrDefault(scenario => TypedCell.IsSame(scenario.Title, text));
        return named is not null ? JsonValue.Create(named.Number)
            : TypedCell.Number(text.StartsWith("scenario", StringComparison.OrdinalIgnoreCase) ? text["scenario".Length..].Trim() : text);
    }

    private static JsonValue? Text(string text) => text.Length == 0 ? null : JsonValue.Create(text);
}
