using System.Text.Json.Nodes;
using CommissioningCases.Application.MeasureLibrary;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>The form of an action: records one thing on a contract.</summary>
public sealed class RecordModel(ISender sender, CurrentPerson current) : ContractFormModel(sender, current)
{
    /// <summary>The clauses to quote.</summary>
    public IReadOnlyList<Clause> Clauses => Action == SetContractMeasure.Definition ? [LetterOf2009.PP_8] : [.. Action.Rule.Clauses];

    /// <summary>How many facts can be struck, where the form strikes one.</summary>
    public int Strikeable => Action == StrikeFromContract.Definition ? Overview.Strikeable.Count() : 0;

    public async Task<IActionResult> OnGetAsync(string reference, string action, CancellationToken cancellation)
    {
        await LoadAsync(reference, Find(action), cancellation);
        return await DrawAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string reference, string action, CancellationToken cancellation)
    {
        await LoadAsync(reference, Find(action), cancellation);
        if (MeasureChoice.IsAskedFor(Request.Form))
        {
            return await DrawFilledAsync(cancellation);
        }

        return await AttemptAsync([.. ContractForms.FieldsOf(Action).Where(field => !IsUnchanged(field))], cancellation) ?? await DrawAsync(cancellation);
    }

    /// <summary>The details of a contract begin as they are.</summary>
    protected override IReadOnlyList<string> Given(string name) =>
        base.Given(name) is { Count: > 0 } given ? given : ContractForms.Present(Action, Overview.File, name) is { } present ? [present] : [];

    /// <summary>What the form of new details leaves as it is, is not recorded as changed.</summary>
    private bool IsUnchanged(Field field) =>
        ContractForms.Present(Action, Overview.File, field.Name) is { } present && FormJson.Value(Request.Form, field) is JsonValue typed && typed.ToString() == present.ReplaceLineEndings("\n");

    private static ActionDefinition<ContractFile> Find(string action) => ContractActions.All.FirstOrDefault(one => one.Name == action) is { } found && ContractForms.IsRecorded(found)
        ? found
        : throw new NotFoundException($"No form of a contract records {action}.");

    private async Task<IActionResult> DrawAsync(CancellationToken cancellation)
    {
        Unavailable = ContractForms.Unavailable(Action, Overview);
        return Draw(ContractForms.FieldsOf(Action), Today, await OptionsAsync(cancellation));
    }

    /// <summary>The form with what the chosen measure says; what others recorded in the meantime is still to be told.</summary>
    private async Task<IActionResult> DrawFilledAsync(CancellationToken cancellation)
    {
        ModelState.Keep(Request.Form);
        MeasureChoice.Fill(ModelState, Request.Form, await LibraryAsync(cancellation), Action.Fields);
        var seen = Seen;
        var page = await DrawAsync(cancellation);
        Seen = seen;
        return page;
    }

    private Task<IReadOnlyList<LibraryMeasure>> LibraryAsync(CancellationToken cancellation) => Sender.Send(new ListMeasureLibrary(Overview.File.Pct), cancellation);

    /// <summary>Who can be named in the form, which contract, or which measure taken over.</summary>
    private async Task<IReadOnlyList<Option>> OptionsAsync(CancellationToken cancellation) => Action switch
    {
        _ when Action == AssignLead.Definition => PersonOptions.Of(await Sender.Send(new ListColleagues(Overview.File.Pct), cancellation)),
        _ when Action == SetContractMeasure.Definition => MeasureChoice.OptionsOf(await LibraryAsync(cancellation), []),
        _ when Action == SupersedeContract.Definition =>
            [.. (await Sender.Send(new ListContractOptions(), cancellation)).Where(one => one.Reference != Overview.Reference).Select(one => ContractOptions.Of(one, Overview.Bodies))],
        _ => [],
    };
}
