using System.Text.Json;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>A page whose form attempts something on a contract, and which comes back with what stands against it.</summary>
public abstract class ContractFormModel(ISender sender, CurrentPerson current) : HistoryFormModel<ContractFile, ContractOverview>(sender, current, ContractFields.All)
{
    /// <summary>Loads the contract for the form of that action.</summary>
    /// <exception cref="Application.Access.ForbiddenException">The person does not record anything on contracts.</exception>
    protected async Task LoadAsync(string reference, ActionDefinition<ContractFile> action, CancellationToken cancellation)
    {
        Action = action;
        Overview = new ContractOverview(await Sender.Send(new GetContract(ContractLinks.ReferenceOf(reference)), cancellation), Person);
        Require(Overview.MayWrite, $"try {action}");
    }

    protected override Task ReloadAsync(CancellationToken cancellation) => LoadAsync(Overview.Reference, Action, cancellation);

    protected sealed override Field? AskedFor(Unmet unmet) => Action == EndContract.Definition && Overview.View.Cases.Count > 0 ? CauseInCase.CaseField : null;

    protected override IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields)
    {
        var done = new EntrySentences(Overview.File, Overview.Names).Accepted(action, fields, accepted.Number).Lead;
        this.SayDone($"{done}. It is entry {EnglishFormat.Number(accepted.Number)} of the history.");
        return Redirect(Overview.Page);
    }
}
