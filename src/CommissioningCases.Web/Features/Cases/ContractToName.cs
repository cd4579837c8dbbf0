using CommissioningCases.Web.Features.Forms;
using MediatR;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>The contracts that a case can be about, on the form that says which one it is: those of its trust, or of one that was merged into it, with a provider of the case.</summary>
internal static class ContractToName
{
    /// <summary>The one that the case names stands among them, also where it has ended since.</summary>
    public static async Task<IReadOnlyList<Option>> OptionsAsync(ISender sender, CaseView view, CancellationToken cancellation)
    {
        var file = view.File;
        List<Option> options =
        [
            .. (await sender.Send(new ListContractOptions(), cancellation))
                .Where(one => one.Pct == file.Logged.Pct || view.Bodies.WorkedBy([one.Pct], view.Today).Contains(file.Logged.Pct))
                .Where(one => file.Providers.Count == 0 || file.Providers.Contains(one.Provider))
                .Select(one => ContractOptions.Of(one, view.Bodies)),
        ];
        return file.Contract is { } present && options.All(option => option.Value != present) ? [new Option(present, present), .. options] : options;
    }

    /// <summary>The list begins with the contract that the case names, so that none is only chosen by somebody who means it.</summary>
    public static FormPart PartOf(HistoryForm<CaseOverview> form) => new(
        "_Select",
        new Select(NameContract.ContractField.Name, NameContract.ContractField.Label, form.People)
        {
            Blank = "None is on the register",
            IsTyped = true,
            Hint = "Contracts of the trust whose end nobody has said, with a provider of the case. What later steps bring about is written to the one that you choose",
            Value = form.Value(NameContract.ContractField) ?? (form.IsFilledIn || form.IsCorrection ? null : form.Overview.File.Contract),
        });
}
