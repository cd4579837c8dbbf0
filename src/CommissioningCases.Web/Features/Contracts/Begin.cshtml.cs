using System.Text.Json;
using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>Begins a case of scenario 1 because a measurement of a contract asks for it, with what is known filled in.</summary>
public sealed class BeginModel(ISender sender, CurrentPerson current) : ContractFormModel(sender, current)
{
    private static readonly IReadOnlyList<Field> Fields = [LogCase.SummaryField, LogCase.NeedsField];

    /// <summary>What asks; null where it was answered.</summary>
    public MonitoringPrompt? Prompt { get; private set; }

    /// <summary>The concern that is recorded on the case.</summary>
    public string Concern => PromptWords.Concern(Overview.File, Prompt!);

    public override string Button => "Begin the case";

    protected override bool MindsOthers => false;

    public async Task<IActionResult> OnGetAsync(string reference, int entry, CancellationToken cancellation)
    {
        await FindAsync(reference, entry, cancellation);
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(string reference, int entry, CancellationToken cancellation)
    {
        await FindAsync(reference, entry, cancellation);
        RequireAttempt();
        var fields = FormJson.Read(Request.Form, Fields);
        var begin = new BeginCaseOfPrompt(Overview.Reference, entry, TextOf(fields, LogCase.SummaryField), TextOf(fields, LogCase.NeedsField), AttemptId);
        return await AnswerAsync(await Sender.Send(begin, cancellation), LogCase.Definition.Name, fields, cancellation) ?? DrawForm();
    }

    protected override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        this.SayDone("The case is begun, with the concern and the measures of the contract. Engage with the provider next.");
        return Redirect(new CaseLinks(accepted.Case).Page);
    }

    private static string? TextOf(JsonElement fields, Field field) => fields.TryGetProperty(field.Name, out var text) ? text.GetString() : null;

    private async Task FindAsync(string reference, int entry, CancellationToken cancellation)
    {
        await LoadAsync(reference, AnswerPrompt.Definition, cancellation);
        Prompt = Overview.File.FindPrompt(RecordName.Of(entry));
        Unavailable = Prompt is null ? new UnavailableForm("Nothing asks here what will be done, or it was said already.", Overview.Page, "Back to the contract") : null;
    }

    private PageResult DrawForm() => Draw(
        Prompt is null
            ? []
            :
            [
                FieldParts.Of(AskedField.Of(LogCase.SummaryField) with { Value = $"{Prompt.Measure.Details.Name} under the contract {Overview.Reference} with {Overview.Names.Provider(Overview.File.Provider)} does not meet its target." }, null, []),
                FieldParts.Of(AskedField.Of(LogCase.NeedsField), null, []),
            ],
        Fields,
        Overview.Names,
        last: null);
}
