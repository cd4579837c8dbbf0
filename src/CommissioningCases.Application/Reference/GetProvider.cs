using MediatR;

namespace CommissioningCases.Application.Reference;

/// <summary>One provider.</summary>
[Allow(Role.Administrator)]
public sealed record GetProvider(string Code) : IRequest<ProviderView>;

/// <param name="Bodies">Those into which it can merge, among others.</param>
public sealed record ProviderView(Provider Provider, KnownBodies Bodies, DateOnly Today);

internal sealed class GetProviderHandler(CasesDbContext db, Bodies bodies, TimeProvider clock) : IRequestHandler<GetProvider, ProviderView>
{
    public async Task<ProviderView> Handle(GetProvider request, CancellationToken cancellationToken)
    {
        var known = (await bodies.ReadAsync(db, cancellationToken)).Bodies;
        return known.FindProvider(request.Code) is { } provider
            ? new ProviderView(provider, known, clock.Today())
            : throw new NotFoundException($"There is no provider {request.Code}.");
    }
}
