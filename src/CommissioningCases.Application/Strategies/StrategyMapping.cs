using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Strategies;

internal sealed class StrategyMapping : IEntityTypeConfiguration<StrategySignOff>
{
    public void Configure(EntityTypeBuilder<StrategySignOff> signOff)
    {
        signOff.ToTable("strategy_sign_offs");
        signOff.HasKey(s => new { s.Trust, s.Number });
        signOff.Ignore(s => s.Notes);
        signOff.NameColumnsInSnakeCase();
    }
}
