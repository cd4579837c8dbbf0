using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommissioningCases.Application.Accounts;

namespace CommissioningCases.Application.Sheets;

/// <summary>The contracts of the commissioner's own Primary Care Trust, as trusts keep them in registers of their own.</summary>
internal static partial class ContractSheet
{
    /// <summary>A sum of more characters is none of a contract's.</summary>
    private const int LongestSum = 24;

    /// <summary>What registers call the kinds of contracts.</summary>
    private static readonly (ContractType Type, string[] Words)[] Types =
    [
        (ContractType.StandardNhs, ["NHS standard contract", "Standard contract", "Standard NHS", "National contract", "Standard"]),
        (ContractType.LocalEnhanced, ["LES", "Local enhanced", "Enhanced service", "LES contract"]),
        (ContractType.Grant, ["Grant", "Grant agreement", "Grant aid", "Section 64"]),
        (ContractType.Other, ["Other", "SLA", "Service level agreement", "Spot purchase", ""]),
    ];

    /// <summary>What registers say in place of a day where a contract has no last day.</summary>
    private static readonly string[] Endless = ["rolling", "ongoing", "open ended", "open-ended", "n/a", "none", "tbc"];

    public static SheetColumn Number { get; } = new(RecordContract.ContractNumberField.Name, "Contract number", "Your own number of the contract. May be left blank")
    {
        Synonyms = ["Contract ref", "Contract reference", "Contract no", "Number", "Ref", "Reference", "Contract ID"],
        Example = "PCT/C/014",
    };

    public static SheetColumn Provider { get; } = new(RecordContract.ProviderField.Name, "Provider", "The code or the exact name of the provider")
    {
        IsNeeded = true,
        Synonyms = ["Provider code", "Provider name", "Supplier", "Supplier name", "Contractor", "Organisation"],
        Example = "RRF",
    };

    public static SheetColumn Services { get; } = new(RecordContract.ServicesField.Name, "Services", "What is provided under it; several with a semicolon or on lines of their own")
    {
        IsNeeded = true,
        Synonyms = ["Service", "Service name", "Description", "Contract title", "Title", "Contract description"],
        Example = "Podiatry; Nail surgery",
    };

    public static SheetColumn Type { get; } = new(RecordContract.TypeField.Name, RecordContract.TypeField.Label, "Standard NHS contract, Local enhanced service, Grant or Other; also SLA, LES. Blank is Other")
    {
        Synonyms = ["Type", "Contract type", "Kind", "Type of contract"],
        Example = "Standard NHS contract",
    };

    public static SheetColumn From { get; } = new(RecordContract.FromField.Name, RecordContract.FromField.Label, "The first day of the contract")
    {
        IsNeeded = true,
        Synonyms = ["Start", "Start date", "From", "Commencement", "Commencement date", "Contract start", "Contract start date"],
        Example = "01/04/2010",
        IsDay = true,
    };

    public static SheetColumn Until { get; } = new(RecordContract.UntilField.Name, RecordContract.UntilField.Label, "The last day. Blank where it runs until it is ended; so are the words rolling and ongoing")
    {
        Synonyms = ["End", "End date", "Until", "To", "Expiry", "Expiry date", "Contract end", "Contract end date", "Expires"],
        Example = "31/03/2013",
        IsDay = true,
    };

    public static SheetColumn Value { get; } = new(RecordContract.ValueField.Name, RecordContract.ValueField.Label, "The sum in pounds, such as £120,000, or 1.2m; kept as a band. May be left blank")
    {
        Synonyms = ["Annual value", "Value", "Contract value", "Value per annum", "Annual contract value", "Value pa", "Annual spend"],
        Example = "£120,000",
    };

    public static SheetColumn Notice { get; } = new(RecordContract.NoticeMonthsField.Name, RecordContract.NoticeMonthsField.Label, "In months: 6, or 6 months. May be left blank")
    {
        Synonyms = ["Notice", "Notice period", "Notice (months)"],
        Example = "6",
    };

    public static SheetColumn Lead { get; } = new(RecordContract.LeadField.Name, RecordContract.LeadField.Label, "The name or email address of a commissioner of your trust. Left blank, it is nobody’s")
    {
        Synonyms = ["Contract lead", "Contract manager", "Owner", "Commissioning lead", "Manager"],
        Example = "",
    };

    public static SheetColumn Pct { get; } = new(RecordContract.PctField.Name, "Primary Care Trust", "The code of the trust whose contract it is, where you act for several. Blank for your own")
    {
        Synonyms = ["PCT", "Trust", "PCT code"],
        Example = "",
    };

    public static SheetDefinition Definition { get; } = new(SheetKind.Contracts, "Contracts", Role.Commissioner, [Number, Provider, Services, Type, From, Until, Value, Notice, Lead, Pct])
    {
        Row = ("contract", "contracts"),
        Purpose = "Each row puts a contract of your Primary Care Trust on the register",
    };

    /// <summary>The code of the trust whose contract the row is.</summary>
    public static string PctOf(SheetRow row, Person person) => row[Pct].Length > 0 ? row[Pct].ToUpperInvariant() : person.Organisation ?? "";

    /// <summary>What the form would send of a row.</summary>
    /// <param name="colleagues">Those who can lead it.</param>
    public static JsonObject Read(SheetRow row, Person person, KnownBodies bodies, IReadOnlyList<Colleague> colleagues, DateOnly today)
    {
        var fields = new JsonObject
        {
            [SubmittedAction.OnField.Name] = DateField.Format(today),
            [RecordContract.PctField.Name] = PctOf(row, person),
            [Type.Name] = TypeOf(row[Type]),
        };
        Add(Number, row[Number]);
        Add(Provider, row[Provider].Length == 0 ? "" : CaseSheet.Find(row[Provider], bodies)?.Code ?? row[Provider]);
        Add(From, TypedCell.Day(row[From]));
        Add(Until, IsEndless(row[Until]) ? "" : TypedCell.Day(row[Until]));
        Add(Value, BandOf(row[Value]));
        Add(Lead, LeadOf(row[Lead], colleagues));
        if (TypedCell.List(row[Services]) is { Count: > 0 } services)
        {
            fields[Services.Name] = new JsonArray([.. services.Distinct(StringComparer.OrdinalIgnoreCase).Select(service => JsonValue.Create(service))]);
        }

        if (row[Notice].Length > 0)
        {
            fields[Notice.Name] = TypedCell.Number(Months().Replace(row[Notice], ""));
        }

        return fields;

        void Add(SheetColumn column, string text)
        {
            if (text.Length > 0)
            {
                fields[column.Name] = text;
            }
        }
    }

    private static bool IsEndless(string text) => text.Length == 0 || Endless.Any(word => TypedCell.IsSame(word, text));

    private static string TypeOf(string text)
    {
        foreach (var (type, words) in Types)
        {
            if (words.Append(ChoiceLabels.Label(type)).Any(word => TypedCell.IsSame(word, text)))
            {
                return ExchangeNames.Of(type);
            }
        }

        return text;
    }

    /// <summary>The band of a sum as people write it, or of its own name; the text itself where it is none.</summary>
    private static string BandOf(string text)
    {
        if (Enum.GetValues<ValueBand>().Where(band => TypedCell.IsSame(ChoiceLabels.Label(band), text)).Select(band => (ValueBand?)band).FirstOrDefault() is { } named)
        {
            return ExchangeNames.Of(named);
        }

        return text.Length <= LongestSum && Sum().Match(text) is { Success: true } sum && decimal.TryParse(sum.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? ExchangeNames.Of(ValueBands.Of(number * FactorOf(sum.Groups["unit"].Value)))
            : text;
    }

    private static decimal FactorOf(string unit) => unit.ToUpperInvariant() switch
    {
        "M" => 1_000_000,
        "K" => 1_000,
        _ => 1,
    };

    private static string LeadOf(string text, IReadOnlyList<Colleague> colleagues) =>
        colleagues.Where(one => TypedCell.IsSame(one.UserName, text) || TypedCell.IsSame(one.Name, text)).ToList() is [var only] ? only.UserName : text;

    [GeneratedRegex(@"^£?\s*(?<number>\d[\d,]*(\.\d+)?)\s*(?<unit>[mMkK]?)$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"\s*(calendar )?months?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Months();
}
