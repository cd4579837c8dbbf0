using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>The providers among which patients can choose, for every service that is live.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public RegisterAddress<DirectoryFilter> Address { get; private set; } = null!;

    public RegisterList<DirectoryLine> View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Directory.Read(Request, current.Person);
        View = await sender.Send(new ListDirectory { Filter = Address.Filter, From = Address.From }, cancellationToken);
    }
}
