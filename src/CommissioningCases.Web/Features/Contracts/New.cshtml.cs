using System.Text.Json;
using CommissioningCases.Web.Drafts;
using CommissioningCases.Web.Features.Forms;
using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>Puts a contract of the commissioner's own Primary Care Trust, or of one of several, on the register.</summary>
public sealed class NewModel(ISender sender, CurrentPerson current) : FieldFormModel(sender, current)
{
    /// <summary>From top to bottom. The case of an award is not asked for: the service says it itself.</summary>
    private static readonly IReadOnlyList<Field> AllFields = [RecordContract.PctField, .. RecordContract.Definition.Fields.Where(field => field != RecordContract.PctField && !CauseInCase.Fields.Contains(field))];

    private LoggingView _view = null!;
    private IReadOnlyList<Option> _colleagues = [];

    public string Pct => _view.Pct.Name;

    /// <summary>The trust is asked for where the commissioner acts for several.</summary>
    private IReadOnlyList<Field> Fields => AsksForPct ? AllFields : [.. AllFields.Skip(1)];

    private bool AsksForPct => _view.Pcts.Count > 1 || _view.Pct.Code != Person?.Organisation;

    private string? ChosenPct => Request.HasFormContentType && Request.Form[RecordContract.PctField.Name].ToString() is { Length: > 0 } chosen ? chosen : null;

    public override string Button => RecordContract.Definition.Title;

    public override string CancelHref => Links.Contracts;

    public override DateOnly Today => _view.Today;

    public override string Subject => "contract";

    protected override IHistoryOverview? History => null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ReloadAsync(cancellation);
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReloadAsync(cancellation);
        var json = FormJson.Read(Request.Form, AllFields.Skip(1), (RecordContract.PctField, ChosenPct ?? _view.Pct.Code));
        return await AttemptAsync(null, RecordContract.Definition.Name, json, cancellation) ?? DrawForm();
    }

    protected override async Task ReloadAsync(CancellationToken cancellation)
    {
        _view = await Sender.Send(new PrepareLogging(ChosenPct), cancellation);
        _colleagues = PersonOptions.Of(await Sender.Send(new ListColleagues(AsksForPct ? null : _view.Pct.Code), cancellation));
    }

    protected override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        this.SayDone($"The contract is on the register as {accepted.Case}. Set the measures by which its services are watched.");
        return Redirect(new ContractLinks(accepted.Case).Page);
    }

    private PageResult DrawForm() => Draw([.. Fields.Select(PartOf), FieldParts.Day(Today, Today)], [.. Fields.Select(field => field.Name), FormJson.On], null);

    private FormPart PartOf(Field field)
    {
        var asked = AskedField.Of(field);
        return field switch
        {
            _ when field == RecordContract.PctField => FieldParts.Of(asked with { Value = IsFilledIn ? null : _view.Pct.Code }, [.. _view.Pcts.Select(pct => new Option(pct.Code, pct.Name))], []),
            _ when field == RecordContract.ProviderField => FieldParts.Of(asked, ProviderOptions.All(_view.Bodies, Today, _view.Pct.Sha, [.. _view.Recent], []), []),
            _ when field == RecordContract.LeadField => FieldParts.Of(asked with { Value = IsFilledIn ? null : Person?.UserName }, _colleagues, []),
            _ => FieldParts.Of(field),
        };
    }

    private bool IsFilledIn => Request.HasFormContentType || RestoredForm.Of(HttpContext) is not null;
}
