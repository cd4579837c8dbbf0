using System.Globalization;
using System.Text.Json;
using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The forms of a case on which several things of one kind are recorded at once: what they ask for, and the entries that are made of it.</summary>
internal static class CaseEntries
{
    private const int MostMeasures = 4;

    /// <summary>What a row of measures asks for.</summary>
    private static readonly IReadOnlyList<Field> OfMeasure = SetMeasure.Definition.Fields;

    /// <summary>What the form makes: one entry as a rule; none where there may be several and nothing was filled in.</summary>
    /// <param name="told">What its fields say.</param>
    public static IReadOnlyList<FormEntry> Read(ActionDefinition<CaseFile> action, CaseOverview overview, IFormCollection form, JsonElement told)
    {
        var own = new FormEntry(new PartOfAct(action.Name, told));
        return action switch
        {
            _ when action == RecordEngagement.Definition => [own, .. AlsoThere.Read(form, told)],
            _ when action == SetMeasure.Definition => [own, .. EntryRows.Read(form, action, told, OfMeasure, TitleOfMeasure)],
            _ when action == RecordMeasurement.Definition =>
                EntryRows.Read(form, action, told, [RecordMeasurement.ValueField], overview.Names.Measure, RecordMeasurement.MeasureField),
            _ when action == ScoreBid.Definition =>
                EntryRows.Read(form, action, told, [ScoreBid.QualityField, ScoreBid.ValueField], overview.Names.Provider, ScoreBid.ProviderField),
            _ when action == Invite.Definition || action == ReceiveBid.Definition => ProviderChoice.OfForm.Read(form, overview, action, told),
            _ when action == OpenTender.Definition => [own, .. ProviderChoice.InvitedAtOnce.Read(form, overview, Invite.Definition, told)],
            _ => [own],
        };
    }

    /// <summary>What to say where nothing was filled in.</summary>
    public static FieldError Nothing(ActionDefinition<CaseFile> action, CaseFile file) => action switch
    {
        _ when action == RecordMeasurement.Definition => new(BoxOfFirst(Measured(file).Select(RowOf), RecordMeasurement.ValueField), "Enter the value of one measure or more"),
        _ when action == ScoreBid.Definition => new(BoxOfFirst(Unscored(file), ScoreBid.QualityField), "Enter the scores of one bid or more"),
        _ when action == ReceiveBid.Definition => new(ProviderChoice.BoxOfNobody(WithoutBid(file)), "Choose one bidder or more"),
        _ => new(ProviderChoice.BoxOfNobody(NotInvited(file)), "Choose one provider or more"),
    };

    /// <summary>A row for each measure of the case.</summary>
    public static FormPart Measurements(HistoryForm<CaseOverview> form) => new("_Grid", new Grid(
        "Values",
        "Measure",
        [RecordMeasurement.ValueField.Label],
        [
            .. Measured(form.Overview.File).Select(measure => new GridRow(
                EntryRows.BoxOf(RowOf(measure), RecordMeasurement.MeasureField),
                measure.Details.Measure,
                measure.Details.Name,
                [EntryRows.BoxOf(RowOf(measure), RecordMeasurement.ValueField)])
            {
                Hint = CaseOptions.BoxOf(measure).Hint,
            }),
        ])
    {
        Hint = "Leave a measure blank that was not measured",
    });

    /// <summary>A row for each bid that is not scored yet.</summary>
    public static FormPart Scores(HistoryForm<CaseOverview> form) => new("_Grid", new Grid(
        "Scores, from 0 to 100",
        "Bid",
        [ScoreBid.QualityField.Label, ScoreBid.ValueField.Label],
        [
            .. Unscored(form.Overview.File).Select(provider => new GridRow(
                EntryRows.BoxOf(provider, ScoreBid.ProviderField),
                provider,
                form.Overview.Names.Provider(provider),
                [EntryRows.BoxOf(provider, ScoreBid.QualityField), EntryRows.BoxOf(provider, ScoreBid.ValueField)])),
        ])
    {
        Hint = "Leave a bid blank that is not scored yet",
    });

    /// <summary>The existing providers that are not invited yet, all ticked, and rows for others.</summary>
    public static IReadOnlyList<FormPart> Invitations(HistoryForm<CaseOverview> form) => ProviderChoice.OfForm.Parts(
        form, NotInvited(form.Overview.File), "Existing providers", "They are invited first", isTicked: true, except: [.. CaseOptions.Invited(form)]);

    /// <summary>Those who were invited and have not bid, and rows for others.</summary>
    public static IReadOnlyList<FormPart> Bids(HistoryForm<CaseOverview> form) => ProviderChoice.OfForm.Parts(
        form,
        WithoutBid(form.Overview.File),
        "Invited providers",
        "Tick those whose bids arrived on that day",
        isTicked: false,
        except: [.. form.Overview.File.OpenTender?.BidsReceived.Select(bid => bid.Provider) ?? []]);

    /// <summary>Who is invited in the act that opens the tender; nobody, unless they are ticked.</summary>
    public static IReadOnlyList<FormPart> InvitationsAtOnce(HistoryForm<CaseOverview> form) => ProviderChoice.InvitedAtOnce.Parts(
        form, [.. form.Overview.File.Providers], "Invite existing providers on the same day (optional)", null, isTicked: false, except: []);

    /// <summary>Rows for more measures than the one that the form itself asks for.</summary>
    public static FormPart FurtherMeasures(HistoryForm<CaseOverview> form)
    {
        var rows = Enumerable.Range(2, MostMeasures - 1).Select(row => row.ToString(CultureInfo.InvariantCulture)).ToList();
        return new FormPart("_FurtherRows", new FurtherRows("Set more measures on the same day", "Leave a row empty that you do not need. All are set, or none.", [.. rows.Select(row => (TitleOfMeasure(row), PartsOfMeasure(row, form.People)))])
        {
            IsOpen = rows.Exists(row => OfMeasure.Any(field => form.Value(EntryRows.BoxOf(row, field)) is not null) || form.Value(MeasureChoice.NameBeside(EntryRows.BoxOf(row, SetMeasure.MeasureField))) is not null),
        });
    }

    private static string TitleOfMeasure(string row) => $"Measure {row}";

    /// <param name="library">What can be taken over.</param>
    private static IReadOnlyList<FormPart> PartsOfMeasure(string row, IReadOnlyList<Option> library) =>
        [.. MeasureChoice.Parts(library, EntryRows.BoxOf(row, SetMeasure.MeasureField)), .. OfMeasure.Select(field => FieldParts.Of(AskedField.Of(field) with { Name = EntryRows.BoxOf(row, field) }, FieldParts.WordsOf(field), []))];

    /// <summary>A measure's row is named by the entry that set it: a short name may hold what parts the names of boxes.</summary>
    private static string RowOf(Measure measure) => measure.Mark.Number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Measure> Measured(CaseFile file) => file.MeasuresSet.OrderBy(measure => measure.Mark.Number);

    private static IEnumerable<string> Unscored(CaseFile file) => file.OpenTender?.Bids.Where(bid => bid.Scored is null).Select(bid => bid.Provider) ?? [];

    /// <summary>The first box of the rows that are shown; that of none where there are no rows.</summary>
    private static string BoxOfFirst(IEnumerable<string> rows, Field field) => EntryRows.BoxOf(rows.FirstOrDefault() ?? "", field);

    private static IReadOnlyList<string> NotInvited(CaseFile file) => [.. file.Providers.Where(provider => file.OpenTender?.HasInvited(provider) != true)];

    private static IReadOnlyList<string> WithoutBid(CaseFile file) => file.OpenTender is not { } tender
        ? []
        : [.. tender.Invitations.Select(one => one.Provider).Where(provider => !tender.BidsReceived.Exists(bid => bid.Provider == provider))];
}
