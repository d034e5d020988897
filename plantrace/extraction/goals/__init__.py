"""What a plan commits to: kinds of sentences, numbers, what they count, targets."""
