using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>All cases of one's scope, narrowed and ordered as the address says. A reference leads to its case or its contract; what may as well be a financial year offers it.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public CaseListPage View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var address = RegisterLinks.Cases.Read(Request, current.Person);
        IReadOnlyList<string> named = address is { From: null, Filter.Text: { } typed } ? await sender.Send(new FindByReference(typed), cancellationToken) : [];
        if (named is [var only] && !TypedCaseReference.IsFinancialYear(address.Filter.Text!))
        {
            return LocalRedirect(new CaseLinks(only).Page);
        }

        if (address is { From: null, Filter.Text: var text } && TypedContractReference.Of(text) is { } reference && await sender.Send(new FindContract(reference), cancellationToken) is not null)
        {
            return LocalRedirect(Links.Contract.To(reference));
        }

        var list = await sender.Send(new ListCases { Filter = address.Filter, Order = CaseRegister.OrderOf(address.Sort), From = address.From }, cancellationToken);
        View = new CaseListPage(address, list, current.Person!) { Named = named };
        return Page();
    }
}
