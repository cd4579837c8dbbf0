using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Sealing;

internal sealed class SealMapping : IEntityTypeConfiguration<Seal>, IEntityTypeConfiguration<SealedLeaf>, IEntityTypeConfiguration<SealNode>
{
    public void Configure(EntityTypeBuilder<Seal> seal)
    {
        seal.ToTable("seals");
        seal.HasKey(s => s.Number);
        seal.Property(s => s.Number).ValueGeneratedNever();
        seal.Ignore(s => s.SignedText).Ignore(s => s.Text).Ignore(s => s.Hash);
        seal.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<SealedLeaf> leaf)
    {
        leaf.ToTable("seal_leaves");
        leaf.HasKey(l => l.Position);
        leaf.Property(l => l.Position).ValueGeneratedNever();
        leaf.HasIndex(l => new { l.Chain, l.First }).IsUnique().IncludeProperties(l => l.Last).HasDatabaseName("seal_leaves_chain");
        leaf.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<SealNode> node)
    {
        node.ToTable("seal_nodes");
        node.HasKey(n => new { n.Height, n.Index });
        node.NameColumnsInSnakeCase();
    }
}
