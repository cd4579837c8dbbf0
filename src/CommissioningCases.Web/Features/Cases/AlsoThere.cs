using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Others who were at the same meeting: each becomes an entry of its own, with the same day, way and words.</summary>
/// <param name="Options">The case's providers, and the kinds of bodies that have names.</param>
/// <param name="Rows">What was chosen and typed in each row.</param>
public sealed record AlsoThere(IReadOnlyList<Option> Options, IReadOnlyList<(string Who, string Name)> Rows) : IHasBoxes
{
    private const int RowCount = 3;

    /// <summary>The names of a row's two boxes.</summary>
    public static (string Who, string Name) BoxesOf(int row) => ($"also.{row}", $"also.{row}.name");

    IEnumerable<string> IHasBoxes.Boxes => Enumerable.Range(1, Rows.Count).SelectMany(row => new[] { BoxesOf(row).Who, BoxesOf(row).Name });

    public static AlsoThere Of(HistoryForm<CaseOverview> form) => new(
        [
            new Option("", ""),
            .. form.Overview.File.Providers.Select(code => new Option($"{ExchangeNames.Of(EngagedWith.Provider)}:{code}", form.Overview.Names.Provider(code))),
            .. Enum.GetValues<EngagedWith>().Where(with => with is not (EngagedWith.Provider or EngagedWith.OtherProvider)).Select(with => new Option($"{ExchangeNames.Of(with)}:", ChoiceLabels.Label(with))),
        ],
        [.. Enumerable.Range(1, RowCount).Select(row => (form.Value(BoxesOf(row).Who) ?? "", form.Value(BoxesOf(row).Name) ?? ""))]);

    /// <summary>An engagement for each row that was filled in, beside the one that the form itself tells.</summary>
    public static IReadOnlyList<PartOfAct> Read(IFormCollection form, JsonElement told) =>
    [
        .. from row in Enumerable.Range(1, RowCount)
           let chosen = form[BoxesOf(row).Who].ToString().Split(':', 2)
           where chosen is [{ Length: > 0 }, _]
           select Part(told, chosen[0], chosen[1].Length > 0 ? chosen[1] : form[BoxesOf(row).Name].ToString().Trim()),
    ];

    private static PartOfAct Part(JsonElement told, string with, string party)
    {
        var fields = JsonObject.Create(told)!;
        fields.Remove(RecordEngagement.DepartureField.Name);
        fields[RecordEngagement.WithField.Name] = with;
        fields[RecordEngagement.PartyField.Name] = party;
        return new PartOfAct(RecordEngagement.Definition.Name, JsonSerializer.SerializeToElement(fields));
    }
}
