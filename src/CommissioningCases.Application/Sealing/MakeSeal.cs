using MediatR;

namespace CommissioningCases.Application.Sealing;

/// <summary>Seals everything that was recorded until now. Whoever records something meanwhile is not disturbed: the next seal covers it.</summary>
[Allow(Role.Administrator, Role.Auditor, Sees = RowVisibility.Everything)]
public sealed record MakeSeal : ICommand<Seal>;

/// <summary>This service has no key to sign with.</summary>
public sealed class NoSealKeyException() : Exception("No seal can be made: the service has no key to sign with. Name one in SealKey.");

internal sealed class MakeSealHandler(SealMaker maker, SealKeys keys) : IRequestHandler<MakeSeal, Seal>
{
    public async Task<Seal> Handle(MakeSeal request, CancellationToken cancellationToken) => keys.CanSign
        ? await maker.MakeAsync(await maker.TakeTurnAsync(cancellationToken), cancellationToken)
        : throw new NoSealKeyException();
}
