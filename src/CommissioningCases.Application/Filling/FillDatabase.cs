using MediatR;

namespace CommissioningCases.Application.Filling;

/// <summary>
/// Adds fictitious cases in bulk, for benchmarks: decided by the rulebook, with hashes and views as if each had been recorded, but copied into the database
/// many at a time. All of them or none are added.
/// </summary>
/// <param name="Cases">How many.</param>
/// <param name="Progress">Is told how many have been copied so far.</param>
[Allow(Role.Administrator, Sees = Sight.OfOwner)]
public sealed record FillDatabase(int Cases, IProgress<int> Progress) : IRequest<FilledDatabase>;

/// <param name="Histories">How many cases or programmes were added.</param>
public sealed record FilledDatabase(int Histories, long Entries);
