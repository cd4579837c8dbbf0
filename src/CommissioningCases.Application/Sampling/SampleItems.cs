using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Sampling;

/// <summary>Finds the items of samples.</summary>
internal static class SampleItems
{
    extension(CasesDbContext db)
    {
        /// <summary>The sample, where it has that item.</summary>
        public async Task<Sample> FindSampleAsync(int number, int place, CancellationToken cancellationToken) =>
            await db.Samples.AsNoTracking().FirstOrDefaultAsync(sample => sample.Number == number, cancellationToken) is { } sample && place > 0 && place <= sample.Cases.Length
                ? sample
                : throw new NotFoundException($"There is no item {place} of sample {number}.");
    }
}
