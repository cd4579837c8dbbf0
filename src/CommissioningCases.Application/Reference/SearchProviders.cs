using MediatR;

namespace CommissioningCases.Application.Reference;

/// <summary>The providers that cases can name, in the order of their names, a page at a time.</summary>
/// <param name="Search">Part of a name, or the beginning of a code; blank for all.</param>
/// <param name="After">The code of the provider after which the page begins; null for the first page.</param>
[Allow(Role.Administrator)]
public sealed record SearchProviders(string? Search, string? After) : IRequest<ProviderPage>
{
    /// <summary>Only providers of that kind.</summary>
    public ProviderKind? Kind { get; init; }

    /// <summary>Only those that are closed today, or only those that are not.</summary>
    public bool? IsClosed { get; init; }
}

/// <param name="Next">Where the next page begins; null when this is the last.</param>
/// <param name="Count">How many there are on all pages.</param>
public sealed record ProviderPage(IReadOnlyList<Provider> Providers, string? Next, int Count);

internal sealed class SearchProvidersHandler(CasesDbContext db, Bodies bodies, TimeProvider clock) : IRequestHandler<SearchProviders, ProviderPage>
{
    private const int PageSize = 25;

    public async Task<ProviderPage> Handle(SearchProviders request, CancellationToken cancellationToken)
    {
        // A few hundred that are in memory anyway: nothing to be gained from the database here.
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        IReadOnlyList<Provider> found = [.. known.Providers.OrderBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase).ThenBy(provider => provider.Code, StringComparer.Ordinal)];
        if (request.Search?.Trim() is { Length: > 0 } part)
        {
            found = [.. found.Where(provider => provider.FormerNames.Prepend(provider.Name).Any(name => name.Contains(part, StringComparison.OrdinalIgnoreCase)) || provider.Code.StartsWith(part, StringComparison.OrdinalIgnoreCase))];
        }

        var today = clock.Today();
        found = [.. found.Where(provider => (request.Kind is null || provider.Kind == request.Kind) && (request.IsClosed is null || provider.IsOpenOn(today) != request.IsClosed))];
        var start = request.After is null ? 0 : found.TakeWhile(provider => provider.Code != request.After).Count() + 1;
        var page = found.Skip(start).Take(PageSize).ToList();
        return new ProviderPage(page, start + page.Count < found.Count ? page[^1].Code : null, found.Count);
    }
}
