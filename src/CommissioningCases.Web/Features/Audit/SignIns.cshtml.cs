using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Audit;

/// <summary>Who signed in, failed to, and signed out.</summary>
public sealed class SignInsModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<SignInFilter> Address { get; private set; } = null!;

    public RegisterList<SignInLine> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.SignIns.Read(Request, current.Person);
        Found = await sender.Send(new ListSignIns { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
