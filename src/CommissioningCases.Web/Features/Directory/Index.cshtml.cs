using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Directory;

/// <summary>The providers among which patients can choose, for every service that is live.</summary>
public sealed class IndexModel(ISender sender) : PageModel
{
    public DirectoryAddress Address { get; private set; } = null!;

    public DirectoryPage View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = DirectoryAddress.Read(Request.Query);
        View = await sender.Send(new ListDirectory(Address.Filter, Address.From, IsWhole: false), cancellationToken);
    }
}
