using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Several providers chosen on one form, each of which becomes an entry of its own: boxes to tick for those who are likely, and rows for any others.</summary>
/// <param name="Name">The name of the boxes to tick.</param>
public sealed record ProviderChoice(string Name)
{
    private const string Others = "others";

    /// <summary>Those whom an open tender's form invites in the same act.</summary>
    public static ProviderChoice InvitedAtOnce { get; } = new("invited");

    /// <summary>Those whom an invitation or a bid is recorded of.</summary>
    public static ProviderChoice OfForm { get; } = new(Invite.ProviderField.Name);

    /// <summary>Where a message that nobody was chosen leads.</summary>
    public static string BoxOfNobody(IReadOnlyCollection<string> likely) => likely.Count > 0 ? OfForm.Name : Others;

    /// <summary>The boxes to tick, and the rows for others.</summary>
    /// <param name="likely">Codes of those to be ticked.</param>
    /// <param name="isTicked">Whether a form that nobody has filled in yet begins with all of them.</param>
    /// <param name="except">Codes of those who cannot be chosen.</param>
    public IReadOnlyList<FormPart> Parts(HistoryForm<CaseOverview> form, IReadOnlyList<string> likely, string legend, string? hint, bool isTicked, IReadOnlyCollection<string> except)
    {
        var given = form.Given(Name);
        IReadOnlyList<string> rows = form.IsFilledIn ? RowsOf(form.Given) : [.. given.Except(likely), ""];
        var isMore = form.Given(Rows.MoreButton).Count > 0;
        return
        [
            .. likely.Count == 0 ? Array.Empty<FormPart>() :
            [
                new FormPart("_CheckBoxes", new CheckBoxes(Name, legend, ProviderOptions.Of(form.Overview.Bodies, likely))
                {
                    Hint = hint,
                    Values = isTicked && !form.IsFilledIn ? likely : given,
                }),
            ],
            new FormPart("_Rows", new Rows(Others, likely.Count == 0 ? "Providers" : "Other providers", CaseOptions.Providers(form, [.. likely, .. except]))
            {
                Values = isMore ? [.. rows, ""] : rows,
                HasNewRow = isMore,
                Hint = "Type parts of a name, its initials or a code. Leave empty what you do not need",
            }),
        ];
    }

    /// <summary>An entry for each provider that was chosen, in the order in which the letters allow them.</summary>
    public IReadOnlyList<FormEntry> Read(IFormCollection form, CaseOverview overview, ActionDefinition action, JsonElement told) =>
    [
        .. form[Name].OfType<string>().Select(code => (Code: code, Box: Name))
            .Concat(RowsOf(name => [.. form[name].OfType<string>()]).Select(code => (Code: code, Box: Others)))
            .Where(one => !string.IsNullOrWhiteSpace(one.Code))
            .OrderBy(one => Invite.TurnOf(one.Code, overview.File, overview.Bodies))
            .Select(one => Entry(action, told, one.Code, one.Box) with { Title = overview.Names.Provider(one.Code) }),
    ];

    private static FormEntry Entry(ActionDefinition action, JsonElement told, string code, string box)
    {
        var field = action.Fields.OfType<CodeField>().Single();
        return new FormEntry(EntryRows.Part(action, told, (field, JsonValue.Create(code)))) { Boxes = new Dictionary<Field, string> { [field] = box } };
    }

    private static IReadOnlyList<string> RowsOf(Func<string, IReadOnlyList<string>> given) =>
        [.. Enumerable.Range(1, int.MaxValue).Select(row => given(Rows.NameOf(Others, row))).TakeWhile(values => values.Count > 0).Select(values => values[0])];
}
