using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Store;

/// <summary>The key of sights as the database keeps it: with the two patterns of HMAC upon it, so that checking needs none to be made.</summary>
internal sealed record KeptSightKey(byte[] Key, byte[] InnerPad, byte[] OuterPad);

internal sealed class SightKeyMapping : IEntityTypeConfiguration<KeptSightKey>
{
    public void Configure(EntityTypeBuilder<KeptSightKey> key)
    {
        key.ToTable("sight_key");
        key.HasNoKey();
        key.Property(k => k.Key).HasColumnName("key");
        key.Property(k => k.InnerPad).HasColumnName("inner_pad");
        key.Property(k => k.OuterPad).HasColumnName("outer_pad");
    }
}
