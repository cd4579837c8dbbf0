using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The clusters of one's scope side by side.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current, Bodies bodies) : PageModel
{
    public RegisterAddress<ProgrammeFilter> Address { get; private set; } = null!;

    public ProgrammeList List { get; private set; } = null!;

    public FilterForm Form => Address.Form(
        FilterLayout.Line,
        new RegisterContext(current.Person, bodies.Latest.Bodies, List.Today),
        new Dictionary<string, IReadOnlyList<FilterOption>> { [ProgrammeRegister.ShaWord] = [.. List.Shas.Select(sha => new FilterOption(sha.Code, sha.Name))] });

    public bool SeesApplicants => current.Person!.Role != Role.UnionRepresentative;

    public bool MayOpen => current.Person!.Role == Role.Commissioner;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = RegisterLinks.Programmes.Read(Request, current.Person);
        List = await sender.Send(new ListProgrammes(Address.Filter.Sha), cancellationToken);
    }
}
