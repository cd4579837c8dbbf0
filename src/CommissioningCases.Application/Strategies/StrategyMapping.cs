using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Strategies;

internal sealed class StrategyMapping : IEntityTypeConfiguration<StrategySignOff>, IEntityTypeConfiguration<StrategyDocumentPart>
{
    public void Configure(EntityTypeBuilder<StrategySignOff> signOff)
    {
        signOff.ToTable("strategy_sign_offs");
        signOff.HasKey(s => new { s.Trust, s.Number });
        signOff.Ignore(s => s.Notes);
        signOff.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<StrategyDocumentPart> part)
    {
        part.ToTable("strategy_document_parts");
        part.HasKey(p => new { p.Trust, p.Number, p.Part });
        part.HasOne<StrategySignOff>().WithMany().HasForeignKey(p => new { p.Trust, p.Number }).HasConstraintName("strategy_document_parts_sign_off");
        part.NameColumnsInSnakeCase();
    }
}
