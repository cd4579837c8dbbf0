using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Corrects an entry: its form filled in with what was recorded. Saving strikes it and records it anew, in one act and with one reason.</summary>
public sealed class CorrectModel(ISender sender, CurrentPerson current) : CaseFormModel(sender, current)
{
    private int _number;
    private bool _isCorrectable;
    private string? _notAnew;
    private IReadOnlyList<Option> _contracts = [];

    public static TextField WhyField { get; } = new("whyCorrected", "Why it is corrected");

    /// <summary>The entry that is corrected.</summary>
    public EntryView Entry { get; private set; } = null!;

    public override string Button => "Save the correction";

    public override string CancelHref => Overview.Links.Entry(_number);

    protected override bool IsCorrection => true;

    /// <summary>What the form asks for: what the action has, a proposal's own fields with it.</summary>
    private IReadOnlyList<Field> Fields =>
    [
        .. Action.Fields,
        .. View.File.Kind.Read(View.File, Entry.Do, Entry.Fields) is ProposeStep proposed && View.File.Scenario.FindStep(proposed.Step) is { } step ? step.OwnFields : [],
    ];

    public async Task<IActionResult> OnGetAsync(string reference, int number, CancellationToken cancellation)
    {
        await FindAsync(reference, number, cancellation);
        return DrawCorrection();
    }

    public async Task<IActionResult> OnPostAsync(string reference, int number, CancellationToken cancellation)
    {
        await FindAsync(reference, number, cancellation);
        if (_notAnew is not null)
        {
            return DrawCorrection();
        }

        var anew = Read(Request.Form, Fields);
        var why = Request.Form[WhyField.Name].ToString().ReplaceLineEndings("\n").Trim();
        if (WhyField.FaultOf(why) is { } fault)
        {
            await ComeBackAsync(new FieldError(WhyField.Name, fault), cancellation);
            return DrawCorrection();
        }

        var strike = new JsonObject { [FormJson.On] = DateField.Format(View.Today), [Strike.RecordField.Name] = Entry.RecordId ?? RecordName.Of(number), [Strike.ReasonField.Name] = why };
        var struck = new FormEntry(new PartOfAct(Strike.Definition.Name, JsonSerializer.SerializeToElement(strike)))
        {
            Boxes = new Dictionary<Field, string> { [Strike.ReasonField] = WhyField.Name },
        };
        return await AttemptTogetherAsync(View.Reference, [struck, new FormEntry(new PartOfAct(Action.Name, anew))], cancellation) ?? DrawCorrection();
    }

    /// <summary>As if the entry were struck already: so the form offers what it named, and holds for what it records anew.</summary>
    protected override CaseView AsDrawn(CaseView view)
    {
        Entry = view.Entries.FirstOrDefault(entry => entry.Number == _number && entry.IsAccepted) ?? throw new NotFoundException($"There is no entry {_number} to correct.");
        var overview = new CaseOverview(view, new Permissions(Person));
        _isCorrectable = overview.MayCorrect(Entry);
        _notAnew = overview.NotAnew(_number);
        if (!_isCorrectable)
        {
            return view;
        }

        var record = overview.StrikeableRecord(_number);
        var fields = JsonSerializer.SerializeToElement(new JsonObject { [Strike.RecordField.Name] = record, [Strike.ReasonField.Name] = WhyField.Label });
        var mark = new EntryMark(view.File.LastNumber, view.Today);
        return view with { File = (CaseFile)view.File.Kind.Fold(view.File, Strike.Definition.Name, fields, mark)! };
    }

    protected override IReadOnlyList<string> Given(string name) =>
        IsFilledIn ? base.Given(name) : RecordedValue.Of(Entry.Fields, Fields, name);

    private async Task FindAsync(string reference, int number, CancellationToken cancellation)
    {
        _number = number;
        await LoadAsync(reference, cancellation);
        Action = View.File.Kind.Find(Entry.Do) as ActionDefinition<CaseFile> ?? throw new NotFoundException($"There is no action {Entry.Do}.");
        _contracts = Action == NameContract.Definition ? await ContractToName.OptionsAsync(Sender, View, cancellation) : [];
    }

    private PageResult DrawCorrection()
    {
        Unavailable = _isCorrectable ? null : NotNow();
        return Draw([.. Fields, WhyField], Entry.On, _contracts);
    }

    private UnavailableForm NotNow() => new(
        View.File.Struck.TryGetValue(_number, out var struck) ? $"Entry {_number} was struck on {EnglishFormat.Day(struck.On)}."
        : $"Entry {_number} cannot be corrected: {_notAnew ?? "it cannot be struck any more, or is not yours to strike"}.",
        CancelHref,
        "Back to the history");
}
