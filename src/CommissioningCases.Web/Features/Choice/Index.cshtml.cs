using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The clusters of one's scope side by side.</summary>
public sealed class IndexModel(ISender sender, CurrentPerson current) : PageModel
{
    public ProgrammeList List { get; private set; } = null!;

    /// <summary>Code of the Strategic Health Authority to which the list is narrowed; null for all.</summary>
    public string? Sha { get; private set; }

    /// <summary>What the address says that cannot be followed.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public bool SeesApplicants => current.Person!.Role != Role.UnionRepresentative;

    public bool MayOpen => current.Person!.Role == Role.Commissioner;

    public string CsvHref => Href(Links.ProgrammesCsv, Sha);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Sha, Problems) = ShaOf(Request.Query);
        List = await sender.Send(new ListProgrammes(Sha), cancellationToken);
    }

    internal static (string? Sha, IReadOnlyList<string> Problems) ShaOf(IQueryCollection query)
    {
        var reader = new AddressReader(query);
        return (reader.Phrase("sha"), reader.Problems);
    }

    private static string Href(string path, string? sha)
    {
        var query = new QueryBuilder();
        query.AddIf("sha", sha);
        return path + query;
    }
}
