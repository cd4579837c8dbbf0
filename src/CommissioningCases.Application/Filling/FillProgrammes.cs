using FluentValidation;
using MediatR;

namespace CommissioningCases.Application.Filling;

/// <summary>
/// Adds fictitious choice programmes of real clusters in bulk, for benchmarks: decided by the rulebook, with hashes and views as if each entry had been
/// recorded, but copied into the database a programme at a time. All of them or none are added.
/// </summary>
/// <param name="Programmes">How many; fewer are added where fewer clusters are without one.</param>
/// <param name="Applications">How many providers apply for each service.</param>
/// <param name="Progress">Is told how many have been copied so far.</param>
[Allow(Role.Administrator, Sees = Sight.OfOwner)]
public sealed record FillProgrammes(int Programmes, int Applications, IProgress<int> Progress) : IRequest<FilledDatabase>;

internal sealed class FillProgrammesValidator : AbstractValidator<FillProgrammes>
{
    public FillProgrammesValidator()
    {
        RuleFor(fill => fill.Programmes).GreaterThan(0);
        RuleFor(fill => fill.Applications).InclusiveBetween(1, FillProgrammesHandler.MostApplications);
    }
}
