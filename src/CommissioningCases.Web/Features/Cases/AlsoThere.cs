using System.Text.Json;
using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Others who were at the same meeting: each becomes an entry of its own, with the same day, way and words.</summary>
/// <param name="Options">The case's providers, and the kinds of bodies that have names.</param>
/// <param name="Rows">What was chosen and typed in each row.</param>
/// <param name="Known">The bodies that the case names already.</param>
public sealed record AlsoThere(IReadOnlyList<Option> Options, IReadOnlyList<(string Who, string Name)> Rows, IReadOnlyList<string> Known) : IHasBoxes
{
    private const int RowCount = 3;

    /// <summary>Whether something stands in a row already, so that they are shown at once.</summary>
    public bool IsOpen => Rows.Any(row => row.Who.Length > 0 || row.Name.Length > 0);

    /// <summary>The names of a row's two boxes.</summary>
    public static (string Who, string Name) BoxesOf(int row) => ($"also.{row}", $"also.{row}.name");

    IEnumerable<string> IHasBoxes.Boxes => Enumerable.Range(1, Rows.Count).SelectMany(row => new[] { BoxesOf(row).Who, BoxesOf(row).Name });

    public static AlsoThere Of(HistoryForm<CaseOverview> form) => new(
        [
            new Option("", ""),
            .. form.Overview.File.Providers.Select(code => new Option($"{ExchangeNames.Of(EngagedWith.Provider)}:{code}", form.Overview.Names.Provider(code))),
            .. Enum.GetValues<EngagedWith>().Where(with => with is not (EngagedWith.Provider or EngagedWith.OtherProvider)).Select(with => new Option($"{ExchangeNames.Of(with)}:", ChoiceLabels.Label(with))),
        ],
        [.. Enumerable.Range(1, RowCount).Select(row => (form.Value(BoxesOf(row).Who) ?? "", form.Value(BoxesOf(row).Name) ?? ""))],
        Party.Named(form.Overview.File, kind: null));

    /// <summary>What messages call a row.</summary>
    public static string TitleOf(int row) => $"Also there ({row})";

    /// <summary>An engagement for each row that was filled in, beside the one that the form itself tells.</summary>
    public static IReadOnlyList<FormEntry> Read(IFormCollection form, JsonElement told) =>
    [
        .. from row in Enumerable.Range(1, RowCount)
           let boxes = BoxesOf(row)
           let name = form[boxes.Name].ToString().Trim()
           let who = form[boxes.Who].ToString()
           where who.Length > 0 || name.Length > 0
           select Entry(told, who.Split(':', 2), name, boxes) with { Title = TitleOf(row) },
    ];

    /// <param name="chosen">The kind of body and, where that is a provider, its code; blank where a name was typed alone.</param>
    private static FormEntry Entry(JsonElement told, string[] chosen, string name, (string Who, string Name) boxes)
    {
        var isProvider = chosen is [_, { Length: > 0 }];
        return new FormEntry(EntryRows.Part(
            RecordEngagement.Definition,
            told,
            (RecordEngagement.WithField, FormJson.Text(chosen[0])),
            (RecordEngagement.PartyField, FormJson.Text(isProvider ? chosen[1] : name)),
            (RecordEngagement.DepartureField, null)))
        {
            Boxes = new Dictionary<Field, string> { [RecordEngagement.WithField] = boxes.Who, [RecordEngagement.PartyField] = isProvider ? boxes.Who : boxes.Name },
        };
    }
}
