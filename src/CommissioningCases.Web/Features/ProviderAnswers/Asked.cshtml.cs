using CommissioningCases.Web.Features.Cases;
using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.ProviderAnswers;

/// <summary>Who was asked whether what an entry records of a provider is right, for those who oversee the trust: at what address, and what came of it.</summary>
public sealed class AskedModel(ISender sender, CurrentPerson current) : PageModel, IOpensHistory
{
    public AskedProviders Asked { get; private set; } = null!;

    public int Entry { get; private set; }

    public CaseOverview Overview { get; private set; } = null!;

    public Guid? Opened => Asked.View.Id;

    public async Task OnGetAsync(string reference, int entry, CancellationToken cancellation)
    {
        Entry = entry;
        Asked = await sender.Send(new GetAskedProviders(CaseLinks.ReferenceOf(reference), entry), cancellation);
        Overview = new CaseOverview(Asked.View, new Permissions(current.Person));
    }
}
